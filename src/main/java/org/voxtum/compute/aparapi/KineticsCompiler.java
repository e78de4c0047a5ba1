package org.voxtum.compute.aparapi;

import com.aparapi.Kernel;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.voxtum.fault.KineticsRule;

/** Compiles a source in memory, with the names of arguments, and without annotation processors. */
final class KineticsCompiler {
    private static final List<String> OPTIONS =
            List.of("-parameters", "-g", "-proc:none", "-implicit:none", "-Xlint:none");

    private KineticsCompiler() {}

    /** Nothing but what kinetics extend is on the class path. */
    private static List<String> options() {
        List<String> options = new ArrayList<>(OPTIONS);
        options.add("-classpath");
        options.add(place(Kinetics.class) + File.pathSeparator + place(Kernel.class));
        return options;
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException malformed) {
            throw new IllegalStateException(malformed);
        }
    }

    static byte[] compile(KineticsFile source, String className) {
        if (!source.name().endsWith(".java")) {
            throw KineticsRule.NO_SOURCE.fault(source.file().toString(), source.name());
        }
        return compile(
                source, className, Optional.ofNullable(ToolProvider.getSystemJavaCompiler()));
    }

    /** The same with a compiler that may be missing. */
    static byte[] compile(KineticsFile source, String className, Optional<JavaCompiler> found) {
        JavaCompiler compiler =
                found.orElseThrow(
                        () ->
                                KineticsRule.NO_COMPILER.fault(
                                        source.file().toString(), source.name()));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (StandardJavaFileManager standard =
                        compiler.getStandardFileManager(
                                problems, Locale.ROOT, StandardCharsets.UTF_8);
                InMemory files = new InMemory(standard)) {
            boolean compiled =
                    compiler.getTask(
                                    null,
                                    files,
                                    problems,
                                    options(),
                                    null,
                                    standard.getJavaFileObjects(source.file()))
                            .call();
            requireCompiled(source, compiled, problems);
            byte[] bytes = files.bytes(className);
            if (bytes == null) {
                throw KineticsRule.NO_CLASS.fault(
                        source.file().toString(), className, source.name());
            }
            return bytes;
        } catch (IOException broken) {
            throw new IllegalStateException(broken);
        } catch (StackOverflowError deep) {
            throw KineticsRule.NOT_COMPILABLE.fault(
                    source.file().toString(), source.name(), "it is nested too deep", "");
        }
    }

    private static void requireCompiled(
            KineticsFile source, boolean compiled, DiagnosticCollector<JavaFileObject> problems) {
        if (!compiled) {
            Diagnostic<?> first =
                    problems.getDiagnostics().stream()
                            .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                            .findFirst()
                            .orElseThrow();
            String text = first.getMessage(Locale.ROOT).replaceAll("\\s*\\R\\s*", ", ");
            String where =
                    source.file()
                            + (first.getLineNumber() == Diagnostic.NOPOS
                                    ? ""
                                    : ":" + first.getLineNumber());
            throw KineticsRule.NOT_COMPILABLE.fault(where, source.name(), text, hint(text));
        }
    }

    /** In Java a number such as 0.5 is double, and makes of a float rate a double one. */
    private static String hint(String problem) {
        return problem.contains("lossy conversion from double to float")
                ? "; in a rate of floats write 0.5f for 0.5, and functions of Kinetics for those of"
                        + " Math"
                : "";
    }

    /** Keeps what the compiler writes. */
    private static final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new HashMap<>();

        InMemory(JavaFileManager files) {
            super(files);
        }

        byte[] bytes(String className) {
            ByteArrayOutputStream out = written.get(className);
            return out == null ? null : out.toByteArray();
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            URI name = URI.create("memory:///" + className.replace('.', '/') + kind.extension);
            return new SimpleJavaFileObject(name, kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream out = new ByteArrayOutputStream();
                    written.put(className, out);
                    return out;
                }
            };
        }
    }
}
