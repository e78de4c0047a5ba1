package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.RegionKind;
import org.voxtum.tissue.RegionPainter;
import org.voxtum.tissue.RegionShape;

/**
 * Reads {@code tissue}.
 *
 * @param grid the box, empty where it could not be read
 * @param names what the case names
 * @param network whether the case has a vessel network
 * @param oxygen whether the case computes oxygen
 */
record RegionReader(Optional<VoxelGrid> grid, CaseNames names, boolean network, boolean oxygen) {
    List<RegionSpec> read(Fields tissue) {
        YamlNode matrix = tissue.need("matrix").node();
        tissue.word("matrix");
        List<RegionSpec> regions = new ArrayList<>();
        List<String> earlier = new ArrayList<>();
        List<Place> items = tissue.need("regions").items();
        if (items.isEmpty() || items.size() > RegionPainter.MOST_REGIONS) {
            throw tissue.need("regions")
                    .fault(CaseRule.REGION_COUNT, items.size(), RegionPainter.MOST_REGIONS);
        }
        for (Place item : items) {
            tissue.place()
                    .reading()
                    .faults()
                    .attempt(item, () -> region(item, matrix, earlier))
                    .ifPresent(regions::add);
        }
        return regions;
    }

    private RegionSpec region(Place item, YamlNode matrix, List<String> earlier) {
        Fields fields = item.fields(TissueKeys.REGION);
        String name = name(fields.need("name"), earlier);
        String owner = " in region '" + name + "'";
        CaseFaults faults = item.reading().faults();
        Optional<RegionShape> shape =
                faults.attempt(
                        fields.need("where"),
                        () -> shape(fields.need("where").ownedBy(owner), earlier));
        earlier.add(name);
        RegionKind kind = kind(fields.need("is"));
        YamlNode typed =
                fields.find("with")
                        .map(Place::node)
                        .orElseGet(() -> YamlNode.Entries.empty(item.node().mark()));
        RegionProperties properties =
                new WithReader(grid, names, network, oxygen)
                        .read(item.child("with", typed).ownedBy(owner), kind, matrix);
        return new RegionSpec(name, kind, shape.orElse(null), properties);
    }

    private static RegionKind kind(Place place) {
        KeyType.Words kinds = (KeyType.Words) TissueKeys.REGION.key("is").type();
        String word = place.isWord() ? place.typed() : "";
        if (!word.isEmpty() && !kinds.words().contains(word)) {
            throw place.fault(
                    CaseRule.NO_KIND,
                    word,
                    String.join(", ", kinds.words()),
                    Place.suggestion(word, kinds.words()));
        }
        return RegionKind.valueOf(place.word(kinds).toUpperCase(Locale.ROOT));
    }

    private RegionShape shape(Place where, List<String> earlier) {
        return new ShapeReader(new PropertyReader(grid), List.copyOf(earlier)).read(where);
    }

    private static String name(Place place, List<String> earlier) {
        String name = CaseNames.checked(place, place.text());
        if (name.equals("all")) {
            throw place.fault(CaseRule.REGION_ALL);
        }
        if (earlier.contains(name)) {
            throw place.fault(CaseRule.REGION_TWICE, name);
        }
        return name;
    }
}
