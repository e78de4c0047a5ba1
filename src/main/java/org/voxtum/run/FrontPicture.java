package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.AtomicFile;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;
import org.voxtum.render.SectionPicture;
import org.voxtum.render.SectionPlanes;
import org.voxtum.render.SectionScene;
import org.voxtum.render.Tube;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Three planes of the last state of every agent, with the vessels. */
final class FrontPicture {
    private FrontPicture() {}

    /**
     * front.png shows the first agent, or the pressure where there is none; front-NAME.png each
     * other.
     */
    static void write(AssembledCase run, Simulation simulation, double time, RunFolder folder) {
        List<AgentState> agents = simulation.agents();
        if (agents.isEmpty()) {
            write(run, pressure(run, simulation, time), folder, "front.png");
        }
        for (int i = 0; i < agents.size(); i++) {
            String name = i == 0 ? "front.png" : "front-" + agents.get(i).agent().name() + ".png";
            write(run, agent(run, simulation, agents.get(i), time), folder, name);
        }
    }

    private static void write(
            AssembledCase run, SectionScene plain, RunFolder folder, String name) {
        FluidCoefficients fluid = run.problem().fluid();
        Labels labels = ShownLabels.of(fluid);
        SectionScene scene =
                plain.withRegions(labels, label -> isTissue(fluid, label))
                        .withPlanes(SectionPlanes.through(labels, label -> isTumour(fluid, label)))
                        .withTubes(run.network().map(FrontPicture::tubes).orElse(List.of()));
        Canvas canvas = SectionPicture.draw(scene);
        AtomicFile.write(
                folder.disk(),
                folder.file(name),
                out -> PngWriter.write(out, canvas, Map.of("Title", run.source().name())));
    }

    private static SectionScene agent(
            AssembledCase run, Simulation simulation, AgentState state, double time) {
        Field c = simulation.concentration(state);
        return SectionScene.of(
                        run.source().grid(),
                        (x, y, z) ->
                                state.agent().storage().get(x, y, z) > 0
                                        ? c.get(x, y, z)
                                        : Double.NaN,
                        state.agent().name() + " in the fluid that it reaches",
                        "mol/m^3",
                        time)
                .ofAmounts();
    }

    private static SectionScene pressure(AssembledCase run, Simulation simulation, double time) {
        FluidCoefficients fluid = run.problem().fluid();
        Field p = simulation.flow().pressure();
        return SectionScene.of(
                run.source().grid(),
                (x, y, z) -> fluid.isTissue(x, y, z) ? p.get(x, y, z) : Double.NaN,
                "interstitial fluid pressure",
                "Pa",
                time);
    }

    private static boolean isTissue(FluidCoefficients fluid, int label) {
        return label != ShownLabels.LUMEN && fluid.regions().get(label).kind().isTissue();
    }

    private static boolean isTumour(FluidCoefficients fluid, int label) {
        return label != ShownLabels.LUMEN && fluid.regions().get(label).kind().isTumour();
    }

    private static List<Tube> tubes(NetworkState state) {
        List<Tube> tubes = new ArrayList<>();
        VesselNetwork network = state.network();
        for (int i = 0; i < network.segments().size(); i++) {
            VesselSegment segment = network.segments().get(i);
            VesselNode a = network.nodes().get(segment.from());
            VesselNode b = network.nodes().get(segment.to());
            tubes.add(
                    new Tube(
                            a.x(),
                            a.y(),
                            a.z(),
                            b.x(),
                            b.y(),
                            b.z(),
                            segment.diameter(),
                            state.segments().get(i).perfused()));
        }
        return tubes;
    }
}
