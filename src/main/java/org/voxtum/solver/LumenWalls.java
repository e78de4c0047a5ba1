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
    private final FluidCoefficients fluid;
    private final Map<Long, VoxelExchange> byVoxel = new HashMap<>();

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
                VoxelExchange own =
                        new VoxelExchange(
                                face.exchange().toTissue() * perVolume,
                                face.exchange().toPlasma() * perVolume,
                                face.convectiveIn() * perVolume,
                                face.convectiveOut() * perVolume);
                byVoxel.merge(index(x, y, z), own, VoxelExchange::plus);
            }
        }
    }

    private long index(int x, int y, int z) {
        return x + fluid.grid().nx() * (y + (long) fluid.grid().ny() * z);
    }

    VoxelExchange at(int x, int y, int z) {
        return byVoxel.isEmpty()
                ? VoxelExchange.NONE
                : byVoxel.getOrDefault(index(x, y, z), VoxelExchange.NONE);
    }
}
