package org.voxtum.cli;

import org.voxtum.run.BackendRequest;
import picocli.CommandLine.Option;

/** The option that asks where the time of a device goes. */
final class ProfileOption {
    @Option(
            names = "--profile",
            description = "Time each kernel of an OpenCL device; a table at the end, and run.json.")
    private boolean profile;

    /** The request with each launch timed where that is asked for. */
    BackendRequest in(BackendRequest request) {
        return request.with(request.options().profiling(profile));
    }
}
