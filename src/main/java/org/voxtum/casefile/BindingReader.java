package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.ReceptorTurnover;

/** Reads {@code binding} of an agent. */
final class BindingReader {
    private static final KeyType.Amount PER_CELL =
            KeyType.amount(Measure.NUMBER, Range.NOT_NEGATIVE);

    private static final KeyType.Amount MADE_PER_CELL =
            KeyType.amount(Measure.RATE, Range.NOT_NEGATIVE);

    private static final KeyType.Amount MADE =
            KeyType.amount(Measure.CONCENTRATION_RATE, Range.NOT_NEGATIVE);

    private BindingReader() {}

    /**
     * Empty where the agent binds to nothing.
     *
     * @param regions regions that could be read
     */
    static Optional<BindingSpec> read(Fields agent, List<RegionSpec> regions) {
        return agent.group("binding").map(fields -> read(fields.place(), fields, regions));
    }

    private static BindingSpec read(Place place, Fields fields, List<RegionSpec> regions) {
        Place typed = fields.need("receptors");
        boolean perCell = typed.typed().strip().endsWith("cell");
        double receptors = perCell ? typed.amount(PER_CELL) : fields.amount("receptors");
        if (perCell
                && receptors > 0
                && !regions.isEmpty()
                && regions.stream().noneMatch(BindingReader::hasCells)) {
            throw typed.fault(ParticleRule.NO_CELLS, place.owner());
        }
        return new BindingSpec(
                receptors,
                perCell,
                fields.amount("on"),
                fields.amount("off"),
                fields.amount("internalisation"),
                fields.amount("degradation"),
                fields.group("ligands").map(BindingReader::ligands),
                fields.find("receptor").map(Place::text),
                fields.group("turnover").map(own -> turnover(own, receptors, perCell)));
    }

    private static ReceptorTurnover turnover(Fields fields, double receptors, boolean perCell) {
        double loss = fields.amount("loss");
        if (!(receptors > 0)) {
            throw fields.place().fault(ParticleRule.TURNOVER_OF_NONE, fields.place().owner());
        }
        double synthesis =
                fields.find("synthesis")
                        .map(typed -> synthesis(typed, perCell) / receptors)
                        .orElse(loss);
        if (synthesis > 0 && loss <= 0) {
            throw fields.need("synthesis")
                    .fault(ParticleRule.TURNOVER_ENDLESS, fields.place().owner());
        }
        return new ReceptorTurnover(synthesis, loss);
    }

    private static double synthesis(Place typed, boolean perCell) {
        if (typed.typed().contains("cell") != perCell) {
            throw typed.fault(
                    ParticleRule.TURNOVER_UNIT,
                    typed.typed(),
                    typed.owner(),
                    perCell ? "per cell" : "per tissue volume");
        }
        return typed.amount(perCell ? MADE_PER_CELL : MADE);
    }

    private static LigandSpec ligands(Fields fields) {
        return new LigandSpec(fields.amount("number"), fields.amount("effective"));
    }

    /** Whether a region is tissue with cells. */
    static boolean hasCells(RegionSpec region) {
        PropertyValue cells = region.properties().values().get(RegionProperty.CELL_DENSITY);
        boolean none = cells == null || PropertyValue.of(0).equals(cells);
        return region.kind().isTissue() && !none;
    }
}
