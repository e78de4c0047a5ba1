package org.voxtum.run;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.voxtum.format.Disk;

/**
 * The system's disk, on which the process is killed while it writes: half of the bytes of the n-th
 * write to a kind of file are in the file when the signal is on its way.
 */
final class KillingDisk implements Disk {
    private final Disk disk = Disk.ofSystem();
    private final String part;
    private final int number;
    private int counted;

    /**
     * A disk that kills at one write.
     *
     * @param part what the file's path contains
     * @param number which write, from 1
     */
    KillingDisk(String part, int number) {
        this.part = part;
        this.number = number;
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        return output(file, disk.create(file));
    }

    @Override
    public OutputStream append(Path file) throws IOException {
        return output(file, disk.append(file));
    }

    private OutputStream output(Path file, OutputStream out) {
        return file.toString().contains(part) ? new Output(out) : out;
    }

    @Override
    public void force(Path file) throws IOException {
        disk.force(file);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        disk.rename(from, to);
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        disk.cut(file, length);
    }

    @Override
    public void delete(Path file) throws IOException {
        disk.delete(file);
    }

    private final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            boolean last = ++counted == number;
            out.write(values, offset, last ? length / 2 : length);
            if (last) {
                KilledRun.killThisProcess(true);
            }
        }
    }
}
