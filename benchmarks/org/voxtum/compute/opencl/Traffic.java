package org.voxtum.compute.opencl;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a kernel must move for one voxel.
 *
 * @param reads numbers that are only read
 * @param updates numbers that are read and written
 * @param writes numbers that are only written
 * @param bytesRead single bytes that are read, such as labels
 */
record Traffic(int reads, int updates, int writes, int bytesRead) {
    /** Traffic by kernel, from the names of the arrays in a file. */
    static Map<String, Traffic> table(Path file) throws IOException {
        Map<String, Traffic> table = new TreeMap<>();
        JsonNode kernels = new ObjectMapper().readTree(file.toFile());
        kernels.fieldNames().forEachRemaining(name -> table.put(name, of(kernels.get(name))));
        return table;
    }

    private static Traffic of(JsonNode arrays) {
        return new Traffic(
                arrays.path("reads").size(),
                arrays.path("updates").size(),
                arrays.path("writes").size(),
                arrays.path("bytes").size());
    }

    /** Bytes a voxel where a number has so many. */
    int bytes(int number) {
        return (reads + 2 * updates + writes) * number + bytesRead;
    }

    /** Whether it leaves one number for many voxels only. */
    boolean isSum() {
        return updates + writes == 0;
    }
}
