package org.voxtum.solver;

import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FaceFluxes;
import org.voxtum.model.FluidCoefficients;

/** Volume of fluid per time that each way brings into the tissue [m^3/s]. */
final class FluidBudget {
    private FluidBudget() {}

    static Map<String, Double> of(
            FluidCoefficients fluid,
            Field pressure,
            Field.VoxelFunction filtration,
            FaceFluxes fluxes,
            FixedFaces faces) {
        Map<String, Double> terms = new LinkedHashMap<>();
        VoxelGrid grid = fluid.grid();
        double[] sums =
                VoxelLoop.sums(
                        grid,
                        4,
                        (x, y, z, sum) -> {
                            if (fluid.isTissue(x, y, z)) {
                                double jv = filtration.at(x, y, z);
                                sum.add(jv > 0 ? 0 : 1, jv);
                                sum.add(2, -fluid.lymph(x, y, z, pressure.get(x, y, z)));
                                sum.add(3, fluid.injection(x, y, z));
                            }
                        });
        addLumens(grid, fluxes, faces, sums);
        String[] names = {"filtration", "reabsorption", "lymph", "injection"};
        for (int i = 0; i < names.length; i++) {
            terms.put(names[i], sums[i] * grid.voxelVolume());
        }
        for (int i = 0; i < faces.size(); i++) {
            if (!faces.isLumen(i)) {
                double inward = faces.inward(i, fluxes) * grid.faceArea(faces.axis(i));
                terms.merge("boundary_" + faces.group(i), inward, Double::sum);
            }
        }
        return terms;
    }

    /** What painted vessels filter and take back, per volume of a voxel. */
    private static void addLumens(
            VoxelGrid grid, FaceFluxes fluxes, FixedFaces faces, double[] sums) {
        for (int i = 0; i < faces.size(); i++) {
            if (faces.isLumen(i)) {
                double inward = faces.inward(i, fluxes) / grid.spacing(faces.axis(i));
                sums[inward > 0 ? 0 : 1] += inward;
            }
        }
    }
}
