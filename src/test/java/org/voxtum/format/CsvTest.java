package org.voxtum.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

class CsvTest {
    @TempDir Path folder;

    @Test
    void readsBackNumbersBitForBitAndTextsWithCommasAndQuotes() {
        Path file = folder.resolve("a.csv");
        Random random = new Random(3);
        double[] numbers = random.doubles(200, -1e-6, 1e12).toArray();
        try (CsvWriter out = CsvWriter.create(file, "text", "value")) {
            for (double number : numbers) {
                out.row("a, \"b\"\nµ", number);
            }
        }
        List<List<String>> rows = CsvReader.read(file);
        assertThat(rows.get(0)).containsExactly("text", "value");
        for (int i = 0; i < numbers.length; i++) {
            assertThat(rows.get(i + 1).get(0)).isEqualTo("a, \"b\"\nµ");
            assertThat(CsvReader.number(rows.get(i + 1).get(1))).isEqualTo(numbers[i]);
        }
    }

    @Test
    void whatIsVoidIsAnEmptyField() {
        Path file = folder.resolve("a.csv");
        try (CsvWriter out = CsvWriter.create(file, "a", "b", "c", "d")) {
            out.row(0.1, Double.NaN, null, 12L);
        }
        assertThat(file).hasContent("a,b,c,d\n0.1,,,12\n");
        assertThat(CsvReader.number(CsvReader.read(file).get(1).get(1))).isNaN();
    }

    @Test
    void goesOnWhereATableOnceStoodAndCutsWhatCameLater() throws IOException {
        Path file = folder.resolve("a.csv");
        FileStamp stood;
        try (CsvWriter out = CsvWriter.create(file, "a", "b")) {
            out.row(1, 2);
            out.flush();
            stood = out.stamp();
            out.row(7, 8);
        }
        assertThat(FileStamp.ofStart(file, 8)).isEqualTo(stood);
        FileStamp end;
        try (CsvWriter out = CsvWriter.goOn(Disk.ofSystem(), file, stood, "a", "b")) {
            out.row(3, 4);
            out.flush();
            end = out.stamp();
        }
        assertThat(file).hasContent("a,b\n1,2\n3,4\n");
        assertThat(FileStamp.of(file)).isEqualTo(end);
        Files.writeString(file, "a,b\n1,3\n3,4\n");
        assertThatThrownBy(() -> CsvWriter.goOn(Disk.ofSystem(), file, stood, "a", "b"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("was changed")
                .hasMessageContaining("a.csv");
        assertThat(file).hasContent("a,b\n1,3\n3,4\n");
    }

    @Test
    void aFullDiskLeavesWholeRows() {
        Path file = folder.resolve("a.csv");
        FaultyDisk disk = new FaultyDisk(FaultyDisk.Operation.WRITE, 3);
        CsvWriter out = CsvWriter.create(disk, file, "a", "b");
        out.row(1, 2);
        out.flush();
        out.row(3, 4);
        assertThatThrownBy(out::flush)
                .isInstanceOf(Fault.class)
                .hasMessageContaining("disk is full");
        out.close();
        assertThat(file).hasContent("a,b\n1,2\n");
    }

    @Test
    void refusesRowsOfAnotherLength() {
        try (CsvWriter out = CsvWriter.create(folder.resolve("a.csv"), "a", "b")) {
            assertThatThrownBy(() -> out.row(1)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void saysThatTheFolderIsGone() {
        assertThatThrownBy(() -> CsvWriter.create(folder.resolve("gone/a.csv"), "a"))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault -> assertThat(fault.kind()).isEqualTo(Fault.Kind.OUTPUT));
    }
}
