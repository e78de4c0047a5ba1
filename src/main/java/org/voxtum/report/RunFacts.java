package org.voxtum.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.voxtum.fault.RunRule;
import org.voxtum.run.RunFolder;

/**
 * run.json; what an older version did not write is missing, and every reader bears that.
 *
 * @param json the whole of it
 */
record RunFacts(JsonNode json) {
    private static final String FILE = "run.json";

    static RunFacts read(RunFolder folder) {
        Path file = folder.file(FILE);
        if (!Files.exists(file)) {
            throw RunRule.FILE_MISSING.fault(file.toString(), FILE);
        }
        try {
            JsonNode json = new ObjectMapper().readTree(Files.readAllBytes(file));
            if (!json.isObject()) {
                throw RunRule.FILE_DAMAGED.fault(file.toString(), FILE, "it holds no object");
            }
            return new RunFacts(json);
        } catch (JsonProcessingException wrong) {
            throw RunRule.FILE_DAMAGED.fault(
                    wrong, place(file, wrong), FILE, wrong.getOriginalMessage());
        } catch (IOException problem) {
            throw RunRule.FILE_DAMAGED.fault(problem, file.toString(), FILE, problem.getMessage());
        }
    }

    private static String place(Path file, JsonProcessingException wrong) {
        return wrong.getLocation() == null
                ? file.toString()
                : file
                        + ":"
                        + wrong.getLocation().getLineNr()
                        + ":"
                        + wrong.getLocation().getColumnNr();
    }

    /** What stands at a path such as {@code /device/name}; empty where nothing does. */
    String text(String pointer) {
        return json.at(pointer).asText("");
    }

    /** Why profiles and lengths from vessels are left out; empty where they are not. */
    String withoutVesselDistance() {
        return text("/without_vessel_distance");
    }

    /** A number at a path; NaN where there is none. */
    double number(String pointer) {
        return json.at(pointer).asDouble(Double.NaN);
    }

    /** A list of texts at a path. */
    List<String> texts(String pointer) {
        List<String> texts = new ArrayList<>();
        json.at(pointer).forEach(entry -> texts.add(entry.asText()));
        return texts;
    }

    /** A list of numbers at a path. */
    double[] numbers(String pointer) {
        List<Double> numbers = new ArrayList<>();
        json.at(pointer).forEach(entry -> numbers.add(entry.asDouble(Double.NaN)));
        return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** What is told of an agent; a missing node where nothing is. */
    JsonNode agent(String name) {
        for (JsonNode agent : json.path("agents")) {
            if (agent.path("name").asText("").equals(name)) {
                return agent;
            }
        }
        return json.path("agents").path(-1);
    }

    /** Voxels and their edges in words. */
    String grid() {
        double[] voxels = numbers("/grid/voxels");
        double[] spacing = numbers("/grid/spacing_m");
        if (voxels.length == 0) {
            return text("/voxels") + " voxels";
        }
        return Arrays.stream(voxels)
                        .mapToObj(count -> Long.toString((long) count))
                        .collect(Collectors.joining(" × "))
                + " voxels of "
                + Arrays.stream(spacing)
                        .mapToObj(edge -> ShownUnit.nice(edge, "m"))
                        .collect(Collectors.joining(" × "));
    }

    /** Largest edge of a voxel [m]; NaN where run.json does not tell. */
    double voxelSize() {
        double largest = Double.NaN;
        for (double edge : numbers("/grid/spacing_m")) {
            largest = Double.isNaN(largest) ? edge : Math.max(largest, edge);
        }
        return largest;
    }
}
