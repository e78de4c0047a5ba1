package org.voxtum.compute.aparapi;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.bcel.classfile.ClassParser;
import org.apache.bcel.classfile.JavaClass;
import org.apache.bcel.classfile.Method;
import org.voxtum.fault.KineticsRule;

/**
 * Holds a user's class to what kinetics may be, before it is loaded: read as bytes, a list of what
 * is allowed, all else refused. No loop, no recursion and a bound on what a method calls make each
 * rate end; a class that passes cannot reach anything but numbers.
 */
final class ClassCheck {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN_CLASS = Pattern.compile("[A-Za-z_][A-Za-z0-9_.]*");

    private final JavaClass read;
    private final KineticsFile file;

    private ClassCheck(JavaClass read, KineticsFile file) {
        this.read = read;
        this.file = file;
    }

    /**
     * The class that the bytes hold.
     *
     * @throws org.voxtum.fault.Fault of kind INPUT where something is refused
     */
    static JavaClass require(byte[] bytes, String name, KineticsFile file) {
        JavaClass read = parse(bytes, name, file);
        new ClassCheck(read, file).require(name);
        return read;
    }

    private static JavaClass parse(byte[] bytes, String name, KineticsFile file) {
        try {
            return new ClassParser(new ByteArrayInputStream(bytes), name).parse();
        } catch (IOException damaged) {
            throw KineticsRule.NO_CLASS_FILE.fault(
                    damaged, file.file().toString(), name, file.name(), "it is damaged");
        }
    }

    private void require(String name) {
        if (!read.getClassName().equals(name)
                || !read.getSuperclassName().equals(Kinetics.class.getName())
                || read.getInterfaceNames().length > 0
                || read.isAbstract()
                || !read.isClass()) {
            throw KineticsRule.NOT_KINETICS.fault(file.file().toString(), name);
        }
        requireName(PLAIN_CLASS, name);
        for (Method method : read.getMethods()) {
            new MethodCheck(read, file, method).require();
        }
        requireMethods();
        CallCheck.require(read, file);
    }

    private void requireMethods() {
        Set<String> names = new HashSet<>();
        for (Method method : read.getMethods()) {
            if (isOwn(method)) {
                requireName(PLAIN, method.getName());
                if (!names.add(method.getName()) || KineticsFunctions.has(method.getName())) {
                    throw KineticsRule.TWICE.fault(
                            file.file().toString(), read.getClassName(), method.getName());
                }
            }
        }
    }

    private void requireName(Pattern pattern, String name) {
        if (!pattern.matcher(name).matches()) {
            throw KineticsRule.NAME.fault(file.file().toString(), name, read.getClassName());
        }
    }

    /** Whether it is a method that a user wrote as such. */
    static boolean isOwn(Method method) {
        return !method.getName().startsWith("<");
    }

    /** Whether a constructor or static initialiser. */
    static boolean isConstructor(Method method) {
        return method.getName().equals("<init>") && !Modifier.isStatic(method.getModifiers());
    }
}
