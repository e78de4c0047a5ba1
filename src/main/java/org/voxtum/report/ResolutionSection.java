package org.voxtum.report;

import static j2html.TagCreator.p;
import static j2html.TagCreator.td;

import j2html.tags.DomContent;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.run.table.Metric;

/** Whether the grid is fine enough for what it shows. */
final class ResolutionSection {
    private static final double LEAST_VOXELS = 2;
    private static final List<String> LENGTHS =
            List.of("half_distance", "d10", "half_distance_surface", "d10_surface");
    private final RunData data;
    private final double voxel;

    private ResolutionSection(RunData data) {
        this.data = data;
        this.voxel = data.facts().voxelSize();
    }

    static Section of(RunData data) {
        return new ResolutionSection(data).section();
    }

    private Section section() {
        List<DomContent> content = new ArrayList<>();
        content.add(
                p(
                        Double.isNaN(voxel)
                                ? "run.json does not tell the size of a voxel."
                                : "The largest edge of a voxel is "
                                        + ShownUnit.nice(voxel, "m")
                                        + ". A length that a result shows should span two of"
                                        + " them or more."));
        PageTable table =
                new PageTable(
                        "Lengths of the last report against the voxel",
                        "agent, pool, region",
                        "length",
                        "value [m]",
                        "voxels",
                        "verdict");
        data.metrics().last().stream()
                .filter(row -> LENGTHS.contains(row.quantity()))
                .forEach(row -> add(table, row));
        content.add(table.isEmpty() ? p(noLength()) : table.tag());
        return new Section("resolution", "Resolution check", content);
    }

    private String noLength() {
        String why = data.facts().withoutVesselDistance();
        return "No length is told: " + (why.isEmpty() ? "the case has no walls" : why) + ".";
    }

    private void add(PageTable table, Metric row) {
        double voxels = row.value() / voxel;
        table.row(
                row.agent() + ", " + row.pool() + ", " + row.region(),
                List.of(
                        td(row.quantity().replace('_', ' ')),
                        PageTable.number(row.exact(), row.value(), row.unit(), row.flag()),
                        td(Double.isNaN(voxels) ? "–" : ShownUnit.nice(voxels, "1")),
                        td(verdict(row, voxels))));
    }

    private static String verdict(Metric row, double voxels) {
        if (Double.isNaN(voxels)) {
            return row.flag().isEmpty() ? "not told" : FlagWords.of(row.flag());
        }
        String bound = row.flag().equals("not reached") ? "; a lower bound" : "";
        return (voxels < LEAST_VOXELS ? "unresolved: use a finer grid" : "resolved") + bound;
    }
}
