package org.voxtum.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.RunRule;
import org.voxtum.render.Canvas;
import org.voxtum.render.PngWriter;
import org.voxtum.run.RunFolder;
import org.voxtum.run.table.Metrics;

/**
 * A picture of a run folder.
 *
 * @param name name of the file that it comes from
 * @param agent agent that it shows, empty for the pressure
 * @param pool which part of the agent it shows
 * @param time model time [s]
 * @param bytes the PNG
 */
record Picture(String name, String agent, String pool, double time, byte[] bytes) {
    /** What is dissolved in the fluid, as a run draws it. */
    static final String FLUID = "fluid";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final int WIDTH_AT = 16;
    private static final String FIRST = "front.png";
    private static final String OTHER = "front-";

    /** The picture of the first agent, then those of the others by name. */
    static List<Picture> of(RunFolder folder, Metrics metrics) {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(folder.root(), "front{,-*}.png")) {
            found.forEach(files::add);
            files.sort(null);
            List<Picture> pictures = new ArrayList<>();
            for (Path file : files) {
                int place = file.getFileName().toString().equals(FIRST) ? 0 : pictures.size();
                pictures.add(place, read(file, metrics));
            }
            return pictures;
        } catch (IOException problem) {
            throw RunRule.FILE_DAMAGED.fault(
                    problem, folder.root().toString(), "the folder", problem.getMessage());
        }
    }

    /** A picture that is drawn for the page, with texts that it carries. */
    static Picture drawn(
            String name,
            String agent,
            String pool,
            double time,
            Canvas canvas,
            Map<String, String> texts) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PngWriter.write(bytes, canvas, texts);
            return new Picture(name, agent, pool, time, bytes.toByteArray());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Picture read(Path file, Metrics metrics) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length < WIDTH_AT + 2 * Integer.BYTES
                || !Arrays.equals(Arrays.copyOf(bytes, SIGNATURE.length), SIGNATURE)) {
            throw RunRule.FILE_DAMAGED.fault(
                    file.toString(), file.getFileName(), "it is no PNG picture");
        }
        String name = file.getFileName().toString();
        return new Picture(name, agent(name, metrics), FLUID, metrics.lastTime(), bytes);
    }

    private static String agent(String name, Metrics metrics) {
        return name.equals(FIRST)
                ? metrics.agents().stream().findFirst().orElse("")
                : name.substring(OTHER.length(), name.length() - ".png".length());
    }

    /** Where a pool is, after the name of its agent. */
    static String where(String pool) {
        return switch (pool) {
            case FLUID -> "in the fluid";
            case "bound" -> "bound to cells";
            case "internal" -> "inside cells";
            case "phagocyte" -> "in phagocytes";
            default -> pool;
        };
    }

    int wide() {
        return ByteBuffer.wrap(bytes).getInt(WIDTH_AT);
    }

    int high() {
        return ByteBuffer.wrap(bytes).getInt(WIDTH_AT + Integer.BYTES);
    }

    /** The picture itself in place of an address. */
    String inline() {
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
