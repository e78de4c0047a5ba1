package org.voxtum.format;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/** The file operations that writing takes, in one place, so that each can be made to fail. */
public interface Disk {
    /** The file system of this machine. */
    static Disk ofSystem() {
        return new SystemDisk();
    }

    /** Starts a file that must not be there; the stream is not buffered. */
    OutputStream create(Path file) throws IOException;

    /** Goes on at the end of a file that must be there; the stream is not buffered. */
    OutputStream append(Path file) throws IOException;

    /** Makes a file's content, or a folder's names, last through a power cut. */
    void force(Path file) throws IOException;

    /** Gives a file another name in the same file system, in place of one that may be there. */
    void rename(Path from, Path to) throws IOException;

    /** Cuts a file to a length [bytes]. */
    void cut(Path file, long length) throws IOException;

    /** Removes a file that may be there. */
    void delete(Path file) throws IOException;
}
