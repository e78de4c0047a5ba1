package org.voxtum.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.OpenClDevices;
import org.voxtum.fault.Fault;
import org.voxtum.run.BackendChoice;
import org.voxtum.run.BackendRequest;
import org.voxtum.run.DeviceRates;
import org.voxtum.run.MachineFacts;
import org.voxtum.run.RateBook;
import org.voxtum.run.RateMeasurement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Measures how fast this machine is, for people and for {@code check}. */
@Command(
        name = "bench",
        description = {
            "Measure this machine in seconds to a minute: a line to paste for each backend.",
            "Without options: the fastest OpenCL device, and the reference. The rates stay in your"
                    + " cache, where 'voxtum check' finds them (VOXTUM_CACHE names another folder)."
        })
final class BenchCommand implements Callable<Integer> {
    private static final int LEAST_EDGE = 16;
    private static final int MOST_EDGE = 1024;

    @ParentCommand private Main main;

    @Spec private CommandSpec spec;

    @Option(
            names = "--edge",
            paramLabel = "N",
            defaultValue = "128",
            description = "Voxels along each axis; default ${DEFAULT-VALUE}.")
    private int edge;

    @Option(names = "--json", description = "Write the rates as JSON to standard output.")
    private boolean json;

    @Mixin private BackendOptions backend;

    @Override
    public Integer call() {
        if (edge < LEAST_EDGE || edge > MOST_EDGE) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--edge is " + edge + "; it must be " + LEAST_EDGE + " to " + MOST_EDGE);
        }
        RateBook book = new RateBook(CacheFolder.ofSystem());
        List<Map<String, Object>> all = new ArrayList<>();
        for (BackendChoice choice : choices()) {
            DeviceRates rates = RateMeasurement.of(choice, edge);
            all.add(rates.facts());
            if (!json) {
                main.console().data(rates.line());
            }
            keep(book, rates);
        }
        if (json) {
            Map<String, Object> whole = new LinkedHashMap<>();
            whole.put("version", VersionProvider.version());
            whole.put("machine", MachineFacts.here());
            whole.put("rates", all);
            main.console().data(JsonText.of(whole));
        }
        return ExitCode.OK;
    }

    private List<BackendChoice> choices() {
        if (backend.asks()) {
            return List.of(BackendChoice.of(backend.request(main.console())));
        }
        List<BackendChoice> choices = new ArrayList<>();
        device().ifPresent(
                        device ->
                                choices.add(
                                        BackendChoice.of(
                                                new BackendRequest(
                                                        "opencl",
                                                        device.index(),
                                                        Optional.empty()))));
        choices.add(BackendChoice.of(new BackendRequest("reference", "", Optional.empty())));
        return choices;
    }

    private Optional<DeviceDescription> device() {
        try {
            return OpenClDevices.best(OpenClDevices.here().devices());
        } catch (Fault none) {
            main.console().warn("no OpenCL: " + none.getMessage());
            return Optional.empty();
        }
    }

    /** A cache that cannot be written costs the estimate of check, not the measurement. */
    private void keep(RateBook book, DeviceRates rates) {
        try {
            book.keep(rates);
        } catch (Fault refused) {
            main.console().warn("the rates are not kept: " + refused.getMessage());
        }
    }
}
