package org.voxtum.compute;

import java.util.List;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;

/**
 * Linear part and fluxes of {@code phi dc/dt = -div(f q c - k grad c) + sum gain_m g_m(t) - loss c}
 * for one agent. A voxel with phi = 0 is closed.
 *
 * @param grid voxels
 * @param labels region of each voxel
 * @param storage phi, accessible fraction of the voxel [-]; like k null where a table is used
 * @param conductivityX k = phi D along x [m^2/s]
 * @param conductivityY along y; may be the same field
 * @param conductivityZ along z; may be the same field
 * @param fluxX fluid flux q through the lower face normal to x [m/s], shape (nx+1, ny, nz)
 * @param fluxY normal to y
 * @param fluxZ normal to z
 * @param retardation f [-]
 * @param loss what multiplies c in the losses [1/s]: wall, lymph, decay, open faces, less f rho
 * @param gains what multiplies each driver g_m [1/s]; the first is the wall's
 * @param boundaries gains and losses at box and bath faces; their losses stand in {@code loss} too
 * @param advection which value the flow carries through a face
 * @param table what storage and conductivities are looked up in, on a backend that asks for it
 */
public record TransportSystem(
        VoxelGrid grid,
        Labels labels,
        DeviceField storage,
        DeviceField conductivityX,
        DeviceField conductivityY,
        DeviceField conductivityZ,
        DeviceField fluxX,
        DeviceField fluxY,
        DeviceField fluxZ,
        Coefficient retardation,
        DeviceField loss,
        List<DeviceField> gains,
        List<BoundaryExchange> boundaries,
        Advection advection,
        Optional<StorageTable> table) {
    /** With fields of storage and conductivities. */
    public TransportSystem(
            VoxelGrid grid,
            Labels labels,
            DeviceField storage,
            DeviceField conductivityX,
            DeviceField conductivityY,
            DeviceField conductivityZ,
            DeviceField fluxX,
            DeviceField fluxY,
            DeviceField fluxZ,
            Coefficient retardation,
            DeviceField loss,
            List<DeviceField> gains,
            List<BoundaryExchange> boundaries,
            Advection advection) {
        this(
                grid,
                labels,
                storage,
                conductivityX,
                conductivityY,
                conductivityZ,
                fluxX,
                fluxY,
                fluxZ,
                retardation,
                loss,
                gains,
                boundaries,
                advection,
                Optional.empty());
    }

    /**
     * Concentration held on each voxel of a face of the box, the earlier axis of the face fastest;
     * null where none is.
     */
    public double[] heldConcentrations(Face face, double[] drivers) {
        double[] plane = null;
        for (BoundaryExchange faces : boundaries) {
            if (faces.held() && faces.group().equals(face.label())) {
                plane = plane == null ? new double[faceVoxels(face.axis())] : plane;
                faces.addHeld(drivers[faces.driver()], grid, face.axis(), plane);
            }
        }
        return plane;
    }

    private int faceVoxels(Axis axis) {
        return axis == Axis.X
                ? grid.ny() * grid.nz()
                : axis == Axis.Y ? grid.nx() * grid.nz() : grid.nx() * grid.ny();
    }

    /** The same system with another advection. */
    public TransportSystem with(Advection other) {
        return new TransportSystem(
                grid,
                labels,
                storage,
                conductivityX,
                conductivityY,
                conductivityZ,
                fluxX,
                fluxY,
                fluxZ,
                retardation,
                loss,
                gains,
                boundaries,
                other,
                table);
    }
}
