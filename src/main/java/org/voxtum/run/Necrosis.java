package org.voxtum.run;

import java.util.Locale;
import java.util.Optional;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.OxygenSpec;
import org.voxtum.casefile.Painting;
import org.voxtum.fault.RunRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.solver.OxygenSolver;
import org.voxtum.tissue.RegionKind;

/**
 * Tumour with too little oxygen too far from any vessel becomes the case's necrotic region, once,
 * before anything else is solved.
 */
final class Necrosis {
    private final AssembledCase before;
    private final OxygenSpec.Necrosis limits;
    private final int dead;

    private Necrosis(AssembledCase before, OxygenSpec.Necrosis limits, int dead) {
        this.before = before;
        this.limits = limits;
        this.dead = dead;
    }

    /** A case made ready to solve, with its necrosis where it asks for that. */
    static AssembledCase assemble(
            Case source, BackendChoice choice, PlannedMemory memory, RunParts parts) {
        Optional<OxygenSpec.Necrosis> limits = source.oxygen().flatMap(OxygenSpec::necrosis);
        AssembledCase painted = Assembly.of(source, parts.ledger().get());
        if (limits.isEmpty()) {
            return painted;
        }
        Necrosis necrosis = new Necrosis(painted, limits.get(), necrotic(source));
        try (OpenBackend open = OpenBackend.of(choice, memory, painted.ledger())) {
            Field oxygen =
                    new OxygenSolver(open.backend(), painted.problem().oxygen().orElseThrow())
                            .solve()
                            .tension();
            return necrosis.assembled(oxygen, parts);
        }
    }

    /**
     * Holds a run that goes on to the numbers that its necrosis was computed with.
     *
     * @throws org.voxtum.fault.Fault USAGE where another backend or precision could move it
     */
    static void requireSame(Case source, BackendChoice choice, CheckpointHeader header) {
        String then = header.backend() + ", " + header.precision();
        String now = choice.name() + ", " + choice.precision().label();
        boolean dies = source.oxygen().flatMap(OxygenSpec::necrosis).isPresent();
        if (dies && !then.equals(now)) {
            throw RunRule.NECROSIS_BACKEND.fault("", then, now);
        }
    }

    /** Number of the first region of that kind; the reader saw to it that there is one. */
    private static int necrotic(Case source) {
        int region = 0;
        while (source.regions().get(region).kind() != RegionKind.NECROTIC) {
            region++;
        }
        return region;
    }

    private AssembledCase assembled(Field oxygen, RunParts parts) {
        Case source = before.source();
        Labels labels = Painting.of(source);
        long count = 0;
        VoxelGrid grid = source.grid();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (dies(oxygen, x, y, z)) {
                        labels.set(x, y, z, dead);
                        count++;
                    }
                }
            }
        }
        String notice =
                String.format(
                        Locale.ROOT,
                        "necrosis from oxygen: %d voxels, %.4g mm3, became region '%s'",
                        count,
                        count * grid.voxelVolume() * 1e9,
                        source.regions().get(dead).name());
        return Assembly.of(source, parts.ledger().get(), labels, notice);
    }

    private boolean dies(Field oxygen, int x, int y, int z) {
        FluidCoefficients fluid = before.problem().fluid();
        return fluid.region(x, y, z).kind() == RegionKind.TUMOUR
                && fluid.isTissue(x, y, z)
                && oxygen.get(x, y, z) < limits.below()
                && before.vesselDistance().map(d -> d.get(x, y, z)).orElse(Double.MAX_VALUE)
                        > limits.fartherThan();
    }
}
