package org.voxtum.verify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidBoundary;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.FluidRegion;

/** States a fluid problem region by region; later regions are painted over earlier ones. */
public final class FluidProblemBuilder {
    /** Which voxels a region takes, by the position of their centres [m]. */
    @FunctionalInterface
    public interface Place {
        /** Whether the point lies in the region. */
        boolean contains(double x, double y, double z);
    }

    private final VoxelGrid grid;
    private final Labels labels;
    private final List<FluidRegion> regions = new ArrayList<>();
    private final Field conductivity;
    private final Field surfaceDensity;
    private final Field vascularPressure;
    private final Map<Face, FluidBoundary> boundaries = new EnumMap<>(Face.class);
    private final Map<FluidProperty, Field> maps = new EnumMap<>(FluidProperty.class);

    /** All faces of the box are sealed until said otherwise. */
    public FluidProblemBuilder(VoxelGrid grid) {
        this.grid = grid;
        labels = Labels.on(grid);
        conductivity = Field.on(grid);
        surfaceDensity = Field.on(grid);
        vascularPressure = Field.on(grid);
        for (Face face : Face.values()) {
            boundaries.put(face, FluidBoundary.sealed());
        }
    }

    /**
     * Paints a region.
     *
     * @param k hydraulic conductivity [m^2/Pa/s]
     * @param density vessel surface density [1/m]
     * @param vesselPressure microvascular pressure [Pa]
     */
    public FluidProblemBuilder paint(
            FluidRegion region, Place place, double k, double density, double vesselPressure) {
        regions.add(region);
        boolean tissue = region.kind().isTissue();
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    if (place.contains(grid.centreX(x), grid.centreY(y), grid.centreZ(z))) {
                        labels.set(x, y, z, regions.size() - 1);
                        conductivity.set(x, y, z, tissue ? k : 0);
                        surfaceDensity.set(x, y, z, tissue ? density : 0);
                        vascularPressure.set(x, y, z, vesselPressure);
                    }
                }
            }
        }
        return this;
    }

    /** Sets what holds the fluid at a face of the box. */
    public FluidProblemBuilder boundary(Face face, FluidBoundary boundary) {
        boundaries.put(face, boundary);
        return this;
    }

    /** The fields, which may still be changed before {@link #build}. */
    public Field conductivity() {
        return conductivity;
    }

    /** Vessel surface density [1/m], which may still be changed before {@link #build}. */
    public Field surfaceDensity() {
        return surfaceDensity;
    }

    /** Microvascular pressure [Pa], which may still be changed before {@link #build}. */
    public Field vascularPressure() {
        return vascularPressure;
    }

    /** Sets the volume injected per voxel volume and time [1/s] voxel by voxel. */
    public FluidProblemBuilder injection(Field rate) {
        maps.put(FluidProperty.INJECTION_RATE, rate);
        return this;
    }

    /** Region numbers. */
    public Labels labels() {
        return labels;
    }

    /** The problem; without rasterised vessels. */
    public FluidCoefficients build() {
        Field.VoxelFunction k = conductivity::get;
        return new FluidCoefficients(
                grid,
                labels,
                regions,
                (x, y, z) -> 1,
                k,
                k,
                k,
                surfaceDensity,
                vascularPressure,
                boundaries,
                Optional.empty(),
                maps);
    }
}
