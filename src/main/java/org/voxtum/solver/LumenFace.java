package org.voxtum.solver;

import org.voxtum.grid.Axis;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidRegion;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;
import org.voxtum.physics.TissueInSeries;

/**
 * Exchange of one agent across a face between tissue and a painted lumen, per face area: the pores
 * of the wall side by side, and half a voxel of tissue behind them.
 *
 * @param exchange of wall and half voxel [m/s]
 * @param convectiveIn what multiplies c_p in what the flow brings through the wall [m/s]
 * @param convectiveOut what multiplies c in what it takes back [m/s]
 */
record LumenFace(PatlakExchange.Exchange exchange, double convectiveIn, double convectiveOut) {
    /**
     * A face of the flow's list behind which a lumen lies.
     *
     * @param i its position in the list
     */
    static LumenFace of(
            FluidCoefficients fluid, PressureSolution flow, AgentCoefficients agent, int i) {
        FixedFaces faces = flow.fixedFaces();
        double flux = faces.inward(i, flow.fluxes());
        FluidRegion lumen = fluid.regions().get(faces.region(i));
        double in = 0;
        double back = 0;
        double convectiveIn = 0;
        double convectiveBack = 0;
        for (WallPores pores : agent.regions().get(faces.region(i)).pores()) {
            double osmotic = lumen.osmoticPressure() - pores.osmoticPressure();
            double filtration =
                    pores.conductanceShare() * (flux + lumen.wallHydraulicConductivity() * osmotic);
            PatlakExchange.Exchange wall =
                    PatlakExchange.of(filtration, pores.reflection(), pores.permeability());
            double convective = filtration * (1 - pores.reflection());
            in += wall.toTissue();
            back += wall.toPlasma();
            convectiveIn += Math.max(convective, 0);
            convectiveBack += Math.max(-convective, 0);
        }
        return new LumenFace(
                behind(new PatlakExchange.Exchange(in, back), flux, fluid, agent, faces, i),
                convectiveIn,
                convectiveBack);
    }

    private static PatlakExchange.Exchange behind(
            PatlakExchange.Exchange wall,
            double flux,
            FluidCoefficients fluid,
            AgentCoefficients agent,
            FixedFaces faces,
            int i) {
        int x = faces.x(i);
        int y = faces.y(i);
        int z = faces.z(i);
        Axis axis = faces.axis(i);
        double retardation = agent.regions().get(fluid.labels().get(x, y, z)).retardation();
        double conductance =
                agent.conductivity(axis).get(x, y, z) / (fluid.grid().spacing(axis) / 2);
        return TissueInSeries.of(wall, retardation * flux, conductance);
    }
}
