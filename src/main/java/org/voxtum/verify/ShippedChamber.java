package org.voxtum.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.voxtum.casefile.AssembledCase;
import org.voxtum.casefile.Assembly;
import org.voxtum.casefile.CaseReader;
import org.voxtum.compute.Backend;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.solver.Simulation;
import org.voxtum.solver.SimulationListener;

/** The window chamber that is shipped with the program, from {@code cases/} and {@code meshes/}. */
final class ShippedChamber {
    private static final String CASE = "cases/window-chamber.yaml";
    private static final String NETWORK = "meshes/window-chamber.dat";

    private ShippedChamber() {}

    /** The case with changes as {@code path=value}, ready to solve. */
    static AssembledCase with(String... sets) {
        try {
            Path folder = Files.createTempDirectory("voxtum-verify");
            try {
                copy(folder, CASE);
                copy(folder, NETWORK);
                return Assembly.of(CaseReader.read(folder.resolve(CASE), List.of(sets)));
            } finally {
                for (String name : List.of(CASE, NETWORK, "cases", "meshes", "")) {
                    Files.deleteIfExists(folder.resolve(name));
                }
            }
        } catch (IOException failure) {
            throw new Fault(
                    Fault.Kind.OUTPUT,
                    "cannot unpack the shipped window chamber: " + failure.getMessage(),
                    System.getProperty("java.io.tmpdir"),
                    "make the temporary folder writable",
                    failure);
        }
    }

    private static void copy(Path folder, String name) throws IOException {
        Path target = folder.resolve(name);
        Files.createDirectories(folder.resolve(name.substring(0, name.indexOf('/'))));
        try (InputStream in = ShippedChamber.class.getResourceAsStream("shipped/" + name)) {
            if (in == null) {
                throw new IOException("the program lacks " + name);
            }
            Files.copy(in, target);
        }
    }

    static Simulation simulate(AssembledCase chamber, Backend backend) {
        return new Simulation(chamber.problem(), backend, new SimulationListener() {});
    }

    /** Wall area on the voxels [m^2]. */
    static double wallArea(FluidCoefficients fluid) {
        VoxelGrid grid = fluid.grid();
        Field surface = fluid.vesselSurfaceDensity();
        double sum = 0;
        for (int z = 0; z < grid.nz(); z++) {
            for (int y = 0; y < grid.ny(); y++) {
                for (int x = 0; x < grid.nx(); x++) {
                    sum += surface.get(x, y, z);
                }
            }
        }
        return sum * grid.voxelVolume();
    }
}
