package org.voxtum.format;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The system's disk, whose n-th operation of a kind fails, a write after half of its bytes. */
public final class FaultyDisk implements Disk {
    /** What fails. */
    public enum Operation {
        OPEN,
        WRITE,
        FORCE,
        RENAME,
        CUT,
        DELETE
    }

    private final Disk disk = Disk.ofSystem();
    private final Operation failing;
    private final int number;
    private int counted;

    /**
     * A disk on which one operation fails.
     *
     * @param failing the kind of operation
     * @param number which one fails, from 1
     */
    public FaultyDisk(Operation failing, int number) {
        this.failing = failing;
        this.number = number;
    }

    /** A disk on which nothing fails and nothing is forced. */
    public static FaultyDisk sound() {
        return new FaultyDisk(Operation.FORCE, Integer.MAX_VALUE);
    }

    /** Whether the operation came that fails. */
    public boolean hasFailed() {
        return counted >= number;
    }

    private boolean fails(Operation operation) {
        return operation == failing && ++counted == number;
    }

    private void check(Operation operation) throws IOException {
        if (fails(operation)) {
            throw full();
        }
    }

    private static IOException full() {
        return new IOException("No space left on device");
    }

    @Override
    public OutputStream create(Path file) throws IOException {
        check(Operation.OPEN);
        return new Output(disk.create(file));
    }

    @Override
    public OutputStream append(Path file) throws IOException {
        check(Operation.OPEN);
        return new Output(disk.append(file));
    }

    @Override
    public void force(Path file) throws IOException {
        check(Operation.FORCE); // no test pulls the plug, and forcing takes most of the time
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        check(Operation.RENAME);
        disk.rename(from, to);
    }

    @Override
    public void cut(Path file, long length) throws IOException {
        check(Operation.CUT);
        disk.cut(file, length);
    }

    @Override
    public void delete(Path file) throws IOException {
        check(Operation.DELETE);
        disk.delete(file);
    }

    private final class Output extends FilterOutputStream {
        Output(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int value) throws IOException {
            check(Operation.WRITE);
            out.write(value);
        }

        @Override
        public void write(byte[] values, int offset, int length) throws IOException {
            if (fails(Operation.WRITE)) {
                out.write(values, offset, length / 2);
                throw full();
            }
            out.write(values, offset, length);
        }
    }
}
