package org.voxtum.solver;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.FluidRegion;
import org.voxtum.tissue.RegionKind;

/** Finds every face of a tissue voxel that lies at the box, at a bath or at a painted lumen. */
final class FixedFaceFinder {
    private final FluidCoefficients fluid;
    private final FixedFaces faces = new FixedFaces();

    private FixedFaceFinder(FluidCoefficients fluid) {
        this.fluid = fluid;
    }

    static FixedFaces of(FluidCoefficients fluid) {
        FixedFaceFinder finder = new FixedFaceFinder(fluid);
        VoxelGrid grid = fluid.grid();
        boolean inside =
                fluid.regions().stream()
                        .map(FluidRegion::kind)
                        .anyMatch(kind -> kind == RegionKind.BATH || kind == RegionKind.LUMEN);
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                boolean edgeRow = z == 0 || z == grid.nz() - 1 || y == 0 || y == grid.ny() - 1;
                int step = inside || edgeRow ? 1 : Math.max(grid.nx() - 1, 1);
                for (int x = 0; x < grid.nx(); x += step) {
                    finder.voxel(x, y, z);
                }
            }
        }
        return finder.faces;
    }

    private void voxel(int x, int y, int z) {
        if (!fluid.isTissue(x, y, z)) {
            return;
        }
        for (Face face : Face.values()) {
            face(x, y, z, face);
        }
    }

    private void face(int x, int y, int z, Face face) {
        Axis axis = face.axis();
        VoxelGrid grid = fluid.grid();
        if (grid.count(axis) == 1) {
            return;
        }
        int step = face.upper() ? 1 : -1;
        int nx = x + (axis == Axis.X ? step : 0);
        int ny = y + (axis == Axis.Y ? step : 0);
        int nz = z + (axis == Axis.Z ? step : 0);
        double k = fluid.conductivity(axis).at(x, y, z);
        double spacing = grid.spacing(axis);
        int position = axis == Axis.X ? nx : axis == Axis.Y ? ny : nz;
        if (position < 0 || position >= grid.count(axis)) {
            FluidBoundary boundary = fluid.boundaries().get(face);
            double conductance = boundary.faceConductance(k, spacing);
            faces.addBox(x, y, z, face.ordinal(), conductance, boundary.pressure());
            return;
        }
        int label = fluid.labels().get(nx, ny, nz);
        FluidRegion region = fluid.region(nx, ny, nz);
        if (region.kind() == RegionKind.BATH) {
            double conductance = k / (spacing / 2);
            faces.addBath(x, y, z, face.ordinal(), label, conductance, region.bathPressure());
        } else if (region.kind() == RegionKind.LUMEN) {
            double share = share(region, axis, x, y, z, nx, ny, nz);
            double wall =
                    share * fluid.value(FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY, nx, ny, nz);
            double conductance = 1 / (1 / wall + spacing / 2 / k);
            double pressure = fluid.effectivePressure(nx, ny, nz);
            faces.addLumen(x, y, z, face.ordinal(), label, conductance, pressure, share);
        }
    }

    /** Of the face between two voxels. */
    private double share(
            FluidRegion lumen, Axis normal, int x, int y, int z, int nx, int ny, int nz) {
        VoxelGrid grid = fluid.grid();
        return lumen.surface()
                .at(
                        normal,
                        (grid.centreX(x) + grid.centreX(nx)) / 2,
                        (grid.centreY(y) + grid.centreY(ny)) / 2,
                        (grid.centreZ(z) + grid.centreZ(nz)) / 2);
    }
}
