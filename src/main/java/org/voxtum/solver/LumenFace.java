package org.voxtum.solver;

import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.FluidProperty;
import org.voxtum.model.SoluteProperty;
import org.voxtum.model.WallPores;
import org.voxtum.physics.PatlakExchange;
import org.voxtum.physics.TissueInSeries;
import org.voxtum.tissue.RegionKind;

/**
 * Exchange of one agent across a face between tissue and a painted lumen, per area of the voxel
 * face: the pores of the wall side by side, and half a voxel of tissue behind them.
 *
 * @param share of the face that counts as wall [-]
 * @param exchange of wall and half voxel [m/s]
 * @param convectiveIn what multiplies c_p in what the flow brings through the wall [m/s]
 * @param convectiveOut what multiplies c in what it takes back [m/s]
 */
record LumenFace(
        double share, PatlakExchange.Exchange exchange, double convectiveIn, double convectiveOut) {
    private static final LumenFace NONE = new LumenFace(0, new PatlakExchange.Exchange(0, 0), 0, 0);

    /** A face of a tissue voxel; without any exchange where no lumen lies behind it. */
    static LumenFace at(
            FluidCoefficients fluid,
            PressureSolution flow,
            AgentCoefficients agent,
            int x,
            int y,
            int z,
            Face face) {
        Axis axis = face.axis();
        int[] behind = {x, y, z};
        behind[axis.ordinal()] += face.upper() ? 1 : -1;
        int position = behind[axis.ordinal()];
        boolean inBox = position >= 0 && position < fluid.grid().count(axis);
        if (!inBox || !isLumen(fluid, behind)) {
            return NONE;
        }
        int up = face.upper() ? 1 : 0;
        double along =
                flow.fluxes()
                        .along(axis)
                        .get(
                                axis == Axis.X ? x + up : x,
                                axis == Axis.Y ? y + up : y,
                                axis == Axis.Z ? z + up : z);
        double flux = face.upper() ? -along : along;
        LumenFace wall = wall(fluid, agent, axis, x, y, z, behind, flux);
        int label = fluid.labels().get(x, y, z);
        double velocity = agent.value(SoluteProperty.RETARDATION, label, x, y, z) * flux;
        double half = agent.conductivity(axis).get(x, y, z) / (fluid.grid().spacing(axis) / 2);
        return new LumenFace(
                wall.share,
                TissueInSeries.of(wall.exchange, velocity, half),
                wall.convectiveIn,
                wall.convectiveOut);
    }

    private static boolean isLumen(FluidCoefficients fluid, int[] at) {
        return fluid.region(at[0], at[1], at[2]).kind() == RegionKind.LUMEN;
    }

    /** Without the half voxel. */
    private static LumenFace wall(
            FluidCoefficients fluid,
            AgentCoefficients agent,
            Axis axis,
            int x,
            int y,
            int z,
            int[] at,
            double flux) {
        int label = fluid.labels().get(at[0], at[1], at[2]);
        double share = share(fluid, axis, x, y, z, at[0], at[1], at[2]);
        double conductance =
                share * fluid.value(FluidProperty.WALL_HYDRAULIC_CONDUCTIVITY, at[0], at[1], at[2]);
        double ofWall = fluid.osmoticPressure(at[0], at[1], at[2]);
        double in = 0;
        double back = 0;
        double convectiveIn = 0;
        double convectiveBack = 0;
        for (int k = 0; k < agent.regions().get(label).pores().size(); k++) {
            WallPores pores = agent.pores(k, label, at[0], at[1], at[2]);
            double drive = conductance * (ofWall - pores.osmoticPressure());
            double filtration = pores.conductanceShare() * (flux + drive);
            PatlakExchange.Exchange exchange =
                    PatlakExchange.of(filtration, pores.reflection(), share * pores.permeability());
            double convective = filtration * (1 - pores.reflection());
            in += exchange.toTissue();
            back += exchange.toPlasma();
            convectiveIn += Math.max(convective, 0);
            convectiveBack += Math.max(-convective, 0);
        }
        PatlakExchange.Exchange all = new PatlakExchange.Exchange(in, back);
        return new LumenFace(share, all, convectiveIn, convectiveBack);
    }

    /** Share of the face between a tissue voxel and a lumen's (nx, ny, nz) that counts as wall. */
    static double share(
            FluidCoefficients fluid, Axis normal, int x, int y, int z, int nx, int ny, int nz) {
        VoxelGrid grid = fluid.grid();
        return fluid.region(nx, ny, nz)
                .surface()
                .at(
                        normal,
                        (grid.centreX(x) + grid.centreX(nx)) / 2,
                        (grid.centreY(y) + grid.centreY(ny)) / 2,
                        (grid.centreZ(z) + grid.centreZ(nz)) / 2);
    }
}
