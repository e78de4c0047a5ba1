package org.voxtum.compute.aparapi;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.bcel.classfile.JavaClass;
import org.voxtum.fault.Fault;
import org.voxtum.fault.KineticsRule;
import org.voxtum.physics.RateFunction;
import org.voxtum.physics.UserRate;

/** A user's class: checked first, then loaded. */
public final class KineticsClass {
    private final KineticsFile file;
    private final JavaClass checked;
    private final Class<?> loaded;

    private KineticsClass(KineticsFile file, JavaClass checked, Class<?> loaded) {
        this.file = file;
        this.checked = checked;
        this.loaded = loaded;
    }

    /**
     * Loads a class; only what passes the check is loaded.
     *
     * @param file a source or a jar
     * @param name full name of the class
     * @throws org.voxtum.fault.Fault of kind INPUT where it is no class that kinetics may be
     */
    public static KineticsClass load(KineticsFile file, String name) {
        return whole(
                file,
                name,
                () -> {
                    byte[] bytes = file.classBytes(name);
                    JavaClass checked = ClassCheck.require(bytes, name, file);
                    byte[] translated = TranslatedNames.in(checked);
                    KineticsLoader loader = new KineticsLoader(name, bytes, translated);
                    return new KineticsClass(file, checked, loader.loaded());
                });
    }

    /** What is damaged shows at any time: when it is read, loaded, or first used. */
    private static <T> T whole(KineticsFile file, String name, Supplier<T> use) {
        try {
            return use.get();
        } catch (Fault refused) {
            throw refused;
        } catch (RuntimeException | LinkageError damaged) {
            String reason =
                    damaged instanceof UnsupportedClassVersionError
                            ? "it is for a newer Java"
                            : "it is damaged";
            throw KineticsRule.NO_CLASS_FILE.fault(
                    damaged, file.file().toString(), name, file.name(), reason);
        }
    }

    /**
     * One of its methods, as Java and translated.
     *
     * @throws org.voxtum.fault.Fault of kind INPUT where it is no rate
     */
    public UserRate rate(String method) {
        return whole(file, loaded.getName(), () -> read(method));
    }

    private UserRate read(String method) {
        Method found = find(method);
        requireTypes(found);
        requireNames(found);
        List<String> names = translatedNames(method);
        String source = RateTranslator.translate(found, names, file);
        return new UserRate(
                loaded.getName() + "." + method,
                Arrays.stream(found.getParameters()).map(p -> p.getName()).toList(),
                found.getReturnType() == double.class,
                function(found),
                source,
                method,
                source.contains("double"));
    }

    private Method find(String name) {
        List<Method> methods =
                Arrays.stream(loaded.getDeclaredMethods()).filter(m -> !m.isSynthetic()).toList();
        return methods.stream()
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(
                        () ->
                                KineticsRule.NO_RATE.fault(
                                        file.file().toString(),
                                        loaded.getName(),
                                        name,
                                        "known: "
                                                + methods.stream()
                                                        .map(Method::getName)
                                                        .sorted()
                                                        .collect(Collectors.joining(", "))));
    }

    private void requireTypes(Method method) {
        Class<?> type = method.getReturnType();
        boolean alike = Arrays.stream(method.getParameterTypes()).allMatch(type::equals);
        if (!alike || type != float.class && type != double.class) {
            throw KineticsRule.RATE_TYPES.fault(
                    file.file().toString(),
                    loaded.getName() + "." + method.getName(),
                    Arrays.stream(method.getParameterTypes())
                            .map(Class::getName)
                            .collect(Collectors.joining(", ")),
                    type.getName());
        }
    }

    private void requireNames(Method method) {
        boolean named = Arrays.stream(method.getParameters()).allMatch(p -> p.isNamePresent());
        if (!named || checkedMethods().anyMatch(KineticsClass::hidesNames)) {
            throw KineticsRule.NO_NAMES.fault(
                    file.file().toString(), loaded.getName(), file.name());
        }
    }

    private static boolean hidesNames(org.apache.bcel.classfile.Method own) {
        return own.getLocalVariableTable() == null && own.getCode().getMaxLocals() > 0;
    }

    private java.util.stream.Stream<org.apache.bcel.classfile.Method> checkedMethods() {
        return Arrays.stream(checked.getMethods()).filter(ClassCheck::isOwn);
    }

    private List<String> translatedNames(String method) {
        org.apache.bcel.classfile.Method own =
                checkedMethods().filter(m -> m.getName().equals(method)).findFirst().orElseThrow();
        return TranslatedNames.arguments(own);
    }

    private RateFunction function(Method method) {
        try {
            Constructor<?> constructor = loaded.getDeclaredConstructor();
            constructor.setAccessible(true);
            method.setAccessible(true);
            MethodHandle plain = MethodHandles.lookup().unreflect(method);
            MethodHandle bound =
                    java.lang.reflect.Modifier.isStatic(method.getModifiers())
                            ? plain
                            : plain.bindTo(constructor.newInstance());
            int count = method.getParameterCount();
            Class<?>[] doubles =
                    IntStream.range(0, count).mapToObj(i -> double.class).toArray(Class[]::new);
            MethodHandle spread =
                    MethodHandles.explicitCastArguments(
                                    bound, MethodType.methodType(double.class, doubles))
                            .asSpreader(double[].class, count);
            return arguments -> call(spread, arguments);
        } catch (ReflectiveOperationException broken) {
            throw new IllegalStateException(broken);
        }
    }

    /** A checked method has nothing that throws. */
    private static double call(MethodHandle method, double[] arguments) {
        try {
            return (double) method.invokeExact(arguments);
        } catch (RuntimeException | Error broken) {
            throw broken;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
