package org.voxtum.solver;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Axis;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.physics.Transcytosis;

/**
 * Carriage through the cells of the walls of each voxel, {@code J_T = gain c_p' - loss c} with c_p'
 * what carriage sees of the plasma; the faces of painted lumens included. Read by many threads.
 */
final class TranscytosisExchange {
    private final FluidCoefficients fluid;
    private final Transcytosis law;

    /** Wall of painted lumens per volume of the voxel beside it [1/m]. */
    private final Map<Long, Double> lumens = new HashMap<>();

    /** What comes back through that wall and half a voxel of tissue [1/s]. */
    private final Map<Long, Double> lumensBack = new HashMap<>();

    TranscytosisExchange(
            FluidCoefficients fluid, FixedFaces faces, AgentCoefficients agent, Transcytosis law) {
        this.fluid = fluid;
        this.law = law;
        for (int i = 0; i < faces.size(); i++) {
            int x = faces.x(i);
            int y = faces.y(i);
            int z = faces.z(i);
            if (faces.isLumen(i) && agent.storage().get(x, y, z) > 0) {
                Axis axis = faces.axis(i);
                double spacing = fluid.grid().spacing(axis);
                double share = faces.share(i);
                double half = agent.conductivity(axis).get(x, y, z) / (spacing / 2);
                lumens.merge(index(x, y, z), share / spacing, Double::sum);
                lumensBack.merge(
                        index(x, y, z),
                        behind(share * law.permeability(), half) / spacing,
                        Double::sum);
            }
        }
    }

    /** That of an agent; empty where the cells of walls carry nothing of it. */
    static Optional<TranscytosisExchange> of(
            FluidCoefficients fluid, PressureSolution flow, AgentCoefficients agent) {
        return agent.transcytosis()
                .map(law -> new TranscytosisExchange(fluid, flow.fixedFaces(), agent, law));
    }

    /** A wall with half a voxel behind it [m/s]; what is carried there waits in that half. */
    private static double behind(double wall, double half) {
        return wall > 0 ? wall * half / (wall + half) : 0;
    }

    private long index(int x, int y, int z) {
        return fluid.grid().index(x, y, z);
    }

    /** What multiplies the plasma's concentration [1/s], in a voxel that the agent can enter. */
    double gain(int x, int y, int z) {
        if (law.back()) {
            return loss(x, y, z);
        }
        double lumen = lumens.isEmpty() ? 0 : lumens.getOrDefault(index(x, y, z), 0.0);
        double surface = fluid.vesselSurfaceDensity().get(x, y, z);
        return law.permeability() * (surface + lumen);
    }

    /** What multiplies the tissue's concentration [1/s]; 0 where nothing is carried back. */
    double loss(int x, int y, int z) {
        if (!law.back()) {
            return 0;
        }
        double lumen = lumensBack.isEmpty() ? 0 : lumensBack.getOrDefault(index(x, y, z), 0.0);
        return law.permeability() * fluid.vesselSurfaceDensity().get(x, y, z) + lumen;
    }

    /** J_T into the tissue at concentrations of both sides [mol/m^3/s]. */
    double flux(double seen, double tissue, int x, int y, int z) {
        return gain(x, y, z) * seen - loss(x, y, z) * tissue;
    }
}
