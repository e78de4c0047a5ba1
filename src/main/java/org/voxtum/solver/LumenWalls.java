package org.voxtum.solver;

import java.util.HashMap;
import java.util.Map;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;

/**
 * Exchange across the faces of painted lumens, per volume of the tissue voxel beside them; read by
 * many threads.
 */
final class LumenWalls {
    /** A voxel without such a face. */
    static final Exchange NONE = new Exchange(0, 0, 0, 0);

    private final FluidCoefficients fluid;
    private final Map<Long, Exchange> byVoxel = new HashMap<>();

    /**
     * Exchange of all faces of a voxel [1/s].
     *
     * @param toTissue what multiplies the plasma's concentration
     * @param toPlasma what multiplies the tissue's concentration
     * @param convectiveIn part of the first that convection carries
     * @param convectiveOut part of the second that convection carries
     */
    record Exchange(double toTissue, double toPlasma, double convectiveIn, double convectiveOut) {
        private Exchange plus(Exchange other) {
            return new Exchange(
                    toTissue + other.toTissue,
                    toPlasma + other.toPlasma,
                    convectiveIn + other.convectiveIn,
                    convectiveOut + other.convectiveOut);
        }
    }

    LumenWalls(FluidCoefficients fluid, PressureSolution flow, AgentCoefficients agent) {
        this.fluid = fluid;
        FixedFaces faces = flow.fixedFaces();
        for (int i = 0; i < faces.size(); i++) {
            int x = faces.x(i);
            int y = faces.y(i);
            int z = faces.z(i);
            if (faces.isLumen(i) && agent.storage().get(x, y, z) > 0) {
                LumenFace face = LumenFace.of(fluid, flow, agent, i);
                double perVolume = 1 / fluid.grid().spacing(faces.axis(i));
                Exchange own =
                        new Exchange(
                                face.exchange().toTissue() * perVolume,
                                face.exchange().toPlasma() * perVolume,
                                face.convectiveIn() * perVolume,
                                face.convectiveOut() * perVolume);
                byVoxel.merge(index(x, y, z), own, Exchange::plus);
            }
        }
    }

    private long index(int x, int y, int z) {
        return x + fluid.grid().nx() * (y + (long) fluid.grid().ny() * z);
    }

    Exchange at(int x, int y, int z) {
        return byVoxel.isEmpty() ? NONE : byVoxel.getOrDefault(index(x, y, z), NONE);
    }
}
