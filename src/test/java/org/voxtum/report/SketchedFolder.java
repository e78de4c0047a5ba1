package org.voxtum.report;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.voxtum.format.NumberType;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiArray;
import org.voxtum.format.VtiWriter;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;

/** A run folder written by hand: two agents, two reports, numbers with and without flags. */
public final class SketchedFolder {
    /** A name that would be a script where it is not escaped. */
    public static final String NAME = "<script>alert('a & b')</script>";

    private final Path root;

    private SketchedFolder(Path root) {
        this.root = root;
    }

    /** A finished run. */
    public static SketchedFolder in(Path root) {
        SketchedFolder folder = new SketchedFolder(root);
        folder.write("run.json", RUN.replace("NAME", NAME));
        folder.write("metrics.csv", METRICS);
        folder.write("profiles.csv", PROFILES);
        folder.write("budget.csv", BUDGET);
        folder.write("effective.yaml", EFFECTIVE);
        folder.picture("front.png");
        folder.picture("front-drug.png");
        return folder;
    }

    /** The folder. */
    public Path root() {
        return root;
    }

    /** Writes a file of the folder anew. */
    public void write(String name, String text) {
        try {
            Files.createDirectories(root);
            Files.writeString(root.resolve(name), text);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Puts other words in place of some in a file. */
    public void change(String name, String before, String after) {
        write(name, read(name).replace(before, after));
    }

    /** Text of a file. */
    public String read(String name) {
        try {
            return Files.readString(root.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Takes a file away. */
    public void remove(String name) {
        try {
            Files.delete(root.resolve(name));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** Writes maps of the carrier halfway through, none of it bound, and of the regions. */
    public void maps() {
        Path map = root.resolve("fields").resolve("t000001.vti");
        try {
            Files.createDirectories(map.getParent());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        VtiWriter.write(
                map,
                VoxelGrid.cubes(20, 10, 5, 1e-5),
                1800,
                List.of(
                        VtiArray.scalar(
                                "carrier.fluid", "mol/m^3", NumberType.FLOAT32, (x, y, z) -> x),
                        VtiArray.scalar(
                                "carrier.internal", "mol/m^3", NumberType.FLOAT32, (x, y, z) -> y),
                        VtiArray.scalar(
                                "carrier.bound", "mol/m^3", NumberType.FLOAT32, (x, y, z) -> 0),
                        VtiArray.scalar("label", "", NumberType.UINT8, (x, y, z) -> y < 5 ? 0 : 1)),
                Map.of());
        PvdWriter.write(root.resolve("fields.pvd"), List.of(new PvdWriter.Entry(1800, map)));
    }

    private void picture(String name) {
        try (OutputStream out = Files.newOutputStream(root.resolve(name))) {
            PngWriter.write(out, new Canvas(40, 30), Map.of());
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static final String RUN =
            """
            {
              "status" : "finished",
              "version" : "1.2.3",
              "java" : "17.0.1",
              "device" : { "description" : "reference, 2 processors", "precision" : "float64" },
              "case" : "/somewhere/case.yaml",
              "name" : "NAME",
              "seed" : 7,
              "voxels" : 1000,
              "grid" : { "voxels" : [ 20, 10, 5 ], "spacing_m" : [ 1.0E-5, 1.0E-5, 2.0E-5 ] },
              "notices" : [ "a notice" ],
              "warnings" : [ "a warning with <b>marks</b>" ],
              "sets" : [ "run.duration=1 h" ],
              "inputs_sha256" : { "/somewhere/case.yaml" : "00ff" },
              "model_seconds" : 3600.0,
              "pressure_wall_seconds" : 0.5,
              "transport_wall_seconds" : 2.5,
              "pressure" : { "iterations" : 3, "residuals" : [ 1.0, 0.1, 0.01, 0.001 ], "closure" : 1.0E-9 },
              "agents" : [ { "name" : "carrier", "steps" : 10, "stages" : 30, "repeats" : 0, "closure" : 2.0E-8 } ],
              "voxel_updates_per_second" : 1.0E7,
              "field_bytes_peak" : 2097152
            }
            """;

    private static final String METRICS =
            """
            time_s,agent,pool,region,quantity,value,unit,flag
            0,carrier,free,all,mean,0,mol/m^3,
            0,carrier,free,all,q50,,mol/m^3,empty
            0,carrier,plasma,all,mean,1e-3,mol/m^3,
            3600,,pressure,all,mean,1333.22387415,Pa,
            3600,,pressure,all,min,100,Pa,
            3600,,pressure,all,max,2000,Pa,
            3600,carrier,free,all,mean,2.5000000000000001e-7,mol/m^3,
            3600,carrier,free,all,min,0,mol/m^3,
            3600,carrier,free,all,max,1e-6,mol/m^3,
            3600,carrier,free,all,q05,1e-8,mol/m^3,
            3600,carrier,free,all,q50,2e-7,mol/m^3,
            3600,carrier,free,all,q95,8e-7,mol/m^3,
            3600,carrier,free,all,d90,2e-8,mol/m^3,
            3600,carrier,free,all,coverage_50,0.625,1,
            3600,carrier,free,all,half_distance,3e-5,m,unresolved
            3600,carrier,free,all,d10,9e-5,m,not reached
            3600,carrier,plasma,all,mean,5e-4,mol/m^3,
            3600,drug,free,all,mean,1e-30,mol/m^3,
            3600,drug,free,all,q50,,mol/m^3,empty
            3600,drug,free,all,half_distance,,m,flat
            """;

    private static final String PROFILES =
            """
            time_s,agent,pool,from,distance_m,value,volume_m3,unit
            3600,carrier,free,vessel,1e-5,8e-7,1e-12,mol/m^3
            3600,carrier,free,vessel,3e-5,4e-7,1e-12,mol/m^3
            3600,carrier,free,vessel,5e-5,1e-7,1e-12,mol/m^3
            """;

    private static final String BUDGET =
            """
            time_s,agent,term,amount,unit
            0,carrier,content,0,mol
            0,carrier,error,0,1
            3600,,filtration,1e-15,m^3
            3600,,error,1e-9,1
            3600,carrier,wall_diffusive,4e-18,mol
            3600,carrier,content,4.000000000000001e-18,mol
            3600,carrier,error,2.5e-16,1
            """;

    private static final String EFFECTIVE =
            """
            voxtum: 1  # case
            grid:
              spacing: 10 um  # 1.0E-5 m; case
            tissue:
              regions:
                -
                  name: tumour  # case
                  with:
                    collagen_radius: 20 nm  # 2.0E-8 m; preset open (order of magnitude; of fibrils, C)
            """;
}
