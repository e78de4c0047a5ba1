package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.format.AtomicFile;
import org.voxtum.grid.Field;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;
import org.voxtum.render.SectionPicture;
import org.voxtum.render.SectionScene;
import org.voxtum.render.Tube;
import org.voxtum.solver.AgentState;
import org.voxtum.solver.Simulation;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.VesselNetwork;
import org.voxtum.vessel.VesselNode;
import org.voxtum.vessel.VesselSegment;

/** Three planes of the last state of the first agent, with its vessels. */
final class FrontPicture {
    private FrontPicture() {}

    static void write(AssembledCase run, Simulation simulation, double time, RunFolder folder) {
        AgentState state = simulation.agents().get(0);
        Field c = simulation.concentration(state);
        FluidCoefficients fluid = run.problem().fluid();
        SectionScene scene =
                SectionScene.of(
                                run.source().grid(),
                                (x, y, z) ->
                                        state.agent().storage().get(x, y, z) > 0
                                                ? c.get(x, y, z)
                                                : Double.NaN,
                                state.agent().name() + " in the fluid that it reaches",
                                "mol/m^3",
                                time)
                        .withRegions(ShownLabels.of(fluid), label -> isTissue(fluid, label))
                        .withTubes(run.network().map(FrontPicture::tubes).orElse(List.of()));
        Canvas canvas = SectionPicture.draw(scene);
        AtomicFile.write(
                folder.disk(),
                folder.file("front.png"),
                out -> PngWriter.write(out, canvas, Map.of("Title", run.source().name())));
    }

    private static boolean isTissue(FluidCoefficients fluid, int label) {
        return label != ShownLabels.LUMEN && fluid.regions().get(label).kind().isTissue();
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
