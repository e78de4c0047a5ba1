package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.model.OxygenCoefficients;
import org.voxtum.model.VoxelFraction;
import org.voxtum.physics.BloodOxygen;
import org.voxtum.tissue.RegionKind;
import org.voxtum.vessel.NetworkOxygen;

/** Turns what a case says of oxygen into the coefficients of its tension. */
final class OxygenAssembly {
    /** Cells at which the consumption holds as it is given [1/m^3]. */
    private static final double USUAL_CELLS = 5e14;

    /** Diameter of capillaries that no network resolves [m]. */
    private static final double CAPILLARY = 8e-6;

    private final Case source;
    private final OxygenSpec spec;
    private final Labels labels;
    private final RegionFields fields;

    OxygenAssembly(Case source, OxygenSpec spec, Labels labels, RegionFields fields) {
        this.source = source;
        this.spec = spec;
        this.labels = labels;
        this.fields = fields;
    }

    /**
     * The coefficients.
     *
     * @param blood v_b of each voxel
     * @param network the case's
     */
    OxygenCoefficients build(VoxelFraction blood, Optional<NetworkAssembly> network) {
        double[] krogh = byRegion(r -> conducts(r) ? spec.krogh() : 0);
        double[] held = byRegion(r -> r.properties().oxygen().orElse(Double.NaN));
        Field.VoxelFunction cells =
                fields.lookup("oxygen: cell density", values(RegionProperty.CELL_DENSITY), Axis.X);
        double[] perCell = byRegion(r -> consumes(r) ? spec.consumption() / USUAL_CELLS : 0);
        return new OxygenCoefficients(
                source.grid(),
                (x, y, z) -> krogh[labels.get(x, y, z)],
                (x, y, z) ->
                        perCell[labels.get(x, y, z)] * cells.at(x, y, z) * (1 - blood.at(x, y, z)),
                spec.halfSaturation(),
                (x, y, z) -> held[labels.get(x, y, z)],
                spec.supply() instanceof OxygenSpec.Given ? wall(network) : (x, y, z) -> 0,
                spec.supply() instanceof OxygenSpec.Given given ? given.tension() : 0,
                network.flatMap(this::carried));
    }

    private Optional<NetworkOxygen> carried(NetworkAssembly network) {
        if (!(spec.supply() instanceof OxygenSpec.Carried carried)) {
            return Optional.empty();
        }
        double inlet = carried.inlet().orElse(Double.NaN);
        return Optional.of(network.oxygen(carried.blood(), spec.resistance(), inlet));
    }

    /** Of capillaries, and of a network's walls where there is one. */
    private Field.VoxelFunction wall(Optional<NetworkAssembly> network) {
        double coefficient = spec.resistance().wallCoefficient(CAPILLARY);
        Field.VoxelFunction density =
                fields.lookup(
                        "oxygen: capillaries",
                        values(RegionProperty.VESSEL_SURFACE_DENSITY),
                        Axis.X);
        Optional<Field> ofNetwork = network.map(this::conductance);
        return (x, y, z) ->
                coefficient * density.at(x, y, z)
                        + (ofNetwork.isPresent() ? ofNetwork.get().get(x, y, z) : 0);
    }

    private Field conductance(NetworkAssembly network) {
        Field field = fields.allocate("oxygen: walls");
        // how much such blood carries is without effect: its tension is given
        network.oxygen(BloodOxygen.rat(), spec.resistance(), 0).addConductance(field);
        return field;
    }

    private static boolean conducts(RegionSpec region) {
        return region.kind().isTissue();
    }

    private static boolean consumes(RegionSpec region) {
        return region.kind() == RegionKind.TUMOUR || region.kind() == RegionKind.NORMAL;
    }

    private double[] byRegion(ToDoubleFunction<RegionSpec> value) {
        return source.regions().stream().mapToDouble(value).toArray();
    }

    private List<PropertyValue> values(RegionProperty property) {
        return RegionFields.values(source.regions(), property);
    }
}
