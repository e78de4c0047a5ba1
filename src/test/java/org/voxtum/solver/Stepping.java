package org.voxtum.solver;

import java.util.List;
import org.voxtum.compute.TransportLimits;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;
import org.voxtum.model.FluidCoefficients;

/** One agent of a {@link Box} whose steps a test chooses. */
final class Stepping {
    final AgentSystem system;
    final AgentState state;
    final TransportLimits limits;
    final TransportStepper stepper;
    private final Box box;

    Stepping(Box box) {
        this.box = box;
        FluidCoefficients fluid = box.builder.build();
        PressureSolution flow = PressureSolution.given(fluid, box.fluxes, box.filtration);
        AgentDrivers drivers = new AgentDrivers(fluid, flow, box.agent(), false);
        FlowFields fluxes = FlowFields.of(box.backend, flow.fluxes());
        system =
                new AgentSystem(
                        box.backend, fluid, flow, fluxes, box.agent(), drivers, box.options, false);
        state = new AgentState(box.backend, box.grid, box.agent(), true);
        limits = box.backend.transport().limits(system.system, box.options.cfl());
        SuperstepScratch scratch = new SuperstepScratch(box.backend, Shape.of(box.grid));
        Handovers none = new Handovers(box.backend, Shape.of(box.grid), List.of());
        stepper = new AgentTurn(box.backend, system, state, scratch, limits, none).stepper();
    }

    Field concentration() {
        return box.backend.download(state.concentration);
    }
}
