package org.voxtum.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.voxtum.casefile.Case;
import org.voxtum.fault.Fault;

/** SHA-256 of a case and of every file that it names. */
final class InputHashes {
    private static final int BUFFER_BYTES = 1 << 16;

    private InputHashes() {}

    /** Hashes by absolute path, the case first. */
    static Map<String, String> of(Case source) {
        Map<String, String> hashes = new LinkedHashMap<>();
        hashes.put(source.file().toString(), sha256(source.file()));
        source.inputs().forEach(file -> hashes.put(file.toString(), sha256(file)));
        return hashes;
    }

    /** Refuses a file that is not what it was: Fault INPUT that names it. */
    static void requireSame(Map<String, String> before) {
        before.forEach(
                (file, hash) -> {
                    if (!Files.exists(Path.of(file))) {
                        throw changed(file, "an input of this run is gone");
                    }
                    if (!sha256(Path.of(file)).equals(hash)) {
                        throw changed(file, "an input of this run was changed");
                    }
                });
    }

    private static Fault changed(String file, String what) {
        return new Fault(
                Fault.Kind.INPUT,
                what,
                file,
                "put the file back as it was, or run the case anew into another folder");
    }

    private static String sha256(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] buffer = new byte[BUFFER_BYTES];
            int read;
            while ((read = in.read(buffer)) > 0) {
                digest.update(buffer, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (IOException problem) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "cannot read " + file.getFileName() + ": " + problem.getMessage(),
                    file.toString(),
                    "check the file and its permissions",
                    problem);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
