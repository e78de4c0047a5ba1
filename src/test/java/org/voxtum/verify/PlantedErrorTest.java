package org.voxtum.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.TransportSystem;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.solver.Simulation;

/** Wrong code is found: each planted error makes a reference case or a budget fail, by name. */
class PlantedErrorTest {
    private static final PlantedBackend.Plant NOTHING =
            (backend, kernel, arguments, call) -> call.make();

    /** Findings of a case's first quick trial that do not pass, and what ended it. */
    private static List<String> failures(PlantedBackend.Plant plant, String name) {
        ReferenceCase tested = VerificationCases.named(name).get(0);
        List<TrialResult> results =
                new VerificationRun(
                                () -> new PlantedBackend(plant), new VerificationRun.Listener() {})
                        .run(List.of(tested.with(tested.quick().get(0))), true);
        List<String> failures = new ArrayList<>();
        for (TrialResult result : results) {
            result.outcome().findings().stream()
                    .filter(finding -> !finding.passes())
                    .forEach(finding -> failures.add(finding.quantity()));
            if (!result.failure().isEmpty()) {
                failures.add(result.failure());
            }
        }
        return failures;
    }

    @Test
    void withoutAPlantedErrorTheCasesPass() {
        assertThat(failures(NOTHING, "v01-isolated-sphere")).isEmpty();
        assertThat(failures(NOTHING, "v06-gaussian")).isEmpty();
        assertThat(failures(NOTHING, "v08-ogata-banks")).isEmpty();
        soluteWithDecay(NOTHING).close();
    }

    /** Darcy's flux of inner faces with the wrong sign. */
    @Test
    void aWrongSignInTheFluidFluxFailsTheLayers() {
        PlantedBackend.Plant plant =
                (backend, kernel, arguments, call) -> {
                    Object result = call.make();
                    if (kernel.equals("facesToFluxes")) {
                        negate(backend.download((DeviceField) arguments[3]));
                    }
                    return result;
                };
        assertThat(failures(plant, "v04-layers")).contains("flux through the tight layer");
    }

    /** Advection along x against the flow. */
    @Test
    void aWrongSignInTheSoluteFluxFailsTheFront() {
        PlantedBackend.Plant plant =
                (backend, kernel, arguments, call) -> {
                    if (arguments != null && arguments[0] instanceof TransportSystem system) {
                        arguments[0] = against(backend, system);
                    }
                    return call.make();
                };
        assertThat(failures(plant, "v08-ogata-banks")).contains("L1 error over the path");
    }

    private static TransportSystem against(Backend backend, TransportSystem s) {
        Field flux = backend.download(s.fluxX());
        Field turned = new Field(flux.shape()).fillBy((x, y, z) -> -flux.get(x, y, z));
        return new TransportSystem(
                s.grid(),
                s.labels(),
                s.storage(),
                s.conductivityX(),
                s.conductivityY(),
                s.conductivityZ(),
                backend.upload("turned", turned),
                s.fluxY(),
                s.fluxZ(),
                s.retardation(),
                s.loss(),
                s.gains(),
                s.boundaries(),
                s.advection());
    }

    private static void negate(Field field) {
        field.fillBy((x, y, z) -> -field.get(x, y, z));
    }

    /** What a step takes from the tissue is not booked. */
    @Test
    void aStepThatIsNotBookedEndsTheRunAndNamesTheAgent() {
        assertThatThrownBy(() -> soluteWithDecay(withoutBooking(1)).close())
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.NUMERICAL))
                .hasMessageContaining("budget of 'solute' does not close");
    }

    /** One step in a hundred is not booked. */
    @Test
    @Tag("full")
    void aStepThatIsNotBookedFailsTheSealedNetwork() {
        assertThat(failures(withoutBooking(100), "v32-sealed-network"))
                .anySatisfy(failure -> assertThat(failure).contains("budget"));
    }

    /** Of so many steps one is left out of the time integral that budgets are made of. */
    private static PlantedBackend.Plant withoutBooking(int every) {
        AtomicInteger steps = new AtomicInteger();
        return (backend, kernel, arguments, call) -> {
            boolean booking =
                    kernel.equals("addScaled")
                            && ((DeviceField) arguments[0])
                                    .name()
                                    .endsWith("integral of c over a turn");
            return booking && steps.incrementAndGet() % every == 0 ? null : call.make();
        };
    }

    private static Simulation soluteWithDecay(PlantedBackend.Plant plant) {
        VoxelGrid grid = VoxelGrid.cubes(4, 4, 4, 1e-5);
        Simulation simulation =
                new SoluteProblemBuilder(
                                PlainTissue.paint(
                                                new FluidProblemBuilder(grid),
                                                "tissue",
                                                (x, y, z) -> true)
                                        .build())
                        .material(0, 0.2, 1e-11)
                        .region(0, 1, List.of(), 1e-3)
                        .initial((x, y, z) -> 1)
                        .onGivenFlow(new PlantedBackend(plant), 100);
        simulation.run();
        return simulation;
    }

    /** A stage leaves out the first voxel of a plane, which is where a chunk of memory begins. */
    @Test
    void aVoxelLostAtAChunkBorderFailsTheCloudAndItsAmount() {
        PlantedBackend.Plant plant =
                (backend, kernel, arguments, call) -> {
                    if (!kernel.equals("stage")) {
                        return call.make();
                    }
                    Field changed = backend.download((DeviceField) arguments[4]);
                    int plane = changed.shape().nz() / 8;
                    double before = changed.get(0, 0, plane);
                    call.make();
                    changed.set(0, 0, plane, before);
                    return null;
                };
        assertThat(failures(plant, "v06-gaussian"))
                .contains("largest error, over the peak", "drift of the amount");
    }

    /** The operator of the pressure leaves out the first voxel of a plane. */
    @Test
    void aVoxelLostInThePressureFailsTheSphere() {
        PlantedBackend.Plant plant =
                (backend, kernel, arguments, call) -> {
                    Object result = call.make();
                    if (kernel.startsWith("apply")) {
                        Field image = backend.download((DeviceField) arguments[2]);
                        image.set(0, 0, image.shape().nz() / 2, 0);
                    }
                    return result;
                };
        assertThat(failures(plant, "v01-isolated-sphere"))
                .anySatisfy(
                        failure ->
                                assertThat(failure).contains("pressure solve does not converge"));
    }
}
