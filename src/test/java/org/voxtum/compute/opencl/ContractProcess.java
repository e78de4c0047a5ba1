package org.voxtum.compute.opencl;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;
import org.voxtum.compute.SinglePrecisionKernelsTest;

/**
 * Runs the contracts of all kernels in a process of its own on a driver that an environment
 * chooses.
 */
final class ContractProcess {
    private ContractProcess() {}

    /** Writes to a file: the device, how many tests passed, and what failed. */
    public static void main(String... arguments) throws IOException {
        SummaryGeneratingListener listener = new SummaryGeneratingListener();
        LauncherFactory.create()
                .execute(
                        LauncherDiscoveryRequestBuilder.request()
                                .selectors(selectClass(SinglePrecisionKernelsTest.class))
                                .build(),
                        listener);
        TestExecutionSummary summary = listener.getSummary();
        StringWriter failures = new StringWriter();
        summary.printFailuresTo(new PrintWriter(failures, true), 5);
        Files.write(
                Path.of(arguments[0]),
                List.of(
                        "device " + OpenClDevices.here().choose("").text(),
                        "passed " + summary.getTestsSucceededCount(),
                        "of " + summary.getTestsFoundCount(),
                        failures.toString()));
    }
}
