package org.voxtum.solver;

import org.voxtum.grid.Axis;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.SoluteProperty;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;
import org.voxtum.physics.TissueInSeries;

/**
 * Exchange of one agent across a face between tissue and a painted lumen, per area of the voxel
 * face: the pores of the wall side by side, and half a voxel of tissue behind them.
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
        int[] at = faces.behind(i);
        int label = faces.region(i);
        double share = faces.share(i);
        double conductance = share * conductance(fluid, at);
        double ofWall = fluid.osmoticPressure(at[0], at[1], at[2]);
        double in = 0;
        double back = 0;
        double convectiveIn = 0;
        double convectiveBack = 0;
        for (int k = 0; k < agent.regions().get(label).pores().size(); k++) {
            WallPores pores = agent.pores(k, label, at[0], at[1], at[2]);
            double filtration =
                    pores.conductanceShare()
                            * (flux + conductance * (ofWall - pores.osmoticPressure()));
            PatlakExchange.Exchange wall =
                    PatlakExchange.of(filtration, pores.reflection(), share * pores.permeability());
            double convective = filtration * (1 - pores.reflection());
            in += wall.toTissue();
            back += wall.toPlasma();
            convectiveIn += Math.max(convective, 0);
            convectiveBack += Math.max(-convective, 0);
        }
        PatlakExchange.Exchange wall = new PatlakExchange.Exchange(in, back);
        PatlakExchange.Exchange both = behind(wall, flux, fluid, agent, faces, i);
        return new LumenFace(both, convectiveIn, convectiveBack);
    }

    private static double conductance(FluidCoefficients fluid, int[] at) {
        return fluid.value(FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY, at[0], at[1], at[2]);
    }

    /** The wall with half a voxel of tissue behind it. */
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
        int label = fluid.labels().get(x, y, z);
        double velocity = agent.value(SoluteProperty.RETARDATION, label, x, y, z) * flux;
        double half = fluid.grid().spacing(axis) / 2;
        return TissueInSeries.of(wall, velocity, agent.conductivity(axis).get(x, y, z) / half);
    }
}
