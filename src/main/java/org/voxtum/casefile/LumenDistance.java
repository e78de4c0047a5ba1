package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.analysis.SurfaceDistance;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.tissue.RegionKind;

/**
 * Distance of tissue to the faces of painted lumens.
 *
 * @param fluid tissue and lumens
 * @param ledger counts the field where there is no other
 */
record LumenDistance(FluidCoefficients fluid, FieldLedger ledger) {
    /**
     * The lesser of it and the distance to a network's walls.
     *
     * @param network [m], written over; empty without a network
     * @return [m]; empty where there is no wall at all
     */
    Optional<Field> beside(Optional<Field> network) {
        if (fluid.regions().stream().noneMatch(r -> r.kind() == RegionKind.LUMEN)) {
            return network;
        }
        SurfaceDistance faces =
                SurfaceDistance.of(
                        fluid.grid(),
                        fluid::isTissue,
                        (x, y, z) -> fluid.region(x, y, z).kind() == RegionKind.LUMEN);
        if (network.isPresent()) {
            Field least = network.get();
            least.fillBy((x, y, z) -> Math.min(least.get(x, y, z), faces.distance().get(x, y, z)));
            return network;
        }
        ledger.count("vessel distance", Shape.of(fluid.grid()).size() * Double.BYTES);
        return faces.inscribedRadius() > 0 ? Optional.of(faces.distance()) : Optional.empty();
    }
}
