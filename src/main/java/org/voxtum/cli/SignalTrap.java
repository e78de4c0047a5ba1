package org.voxtum.cli;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.voxtum.run.Ending;
import org.voxtum.run.RunControl;

/**
 * Turns SIGINT and SIGTERM into a stop with a checkpoint; a second signal ends the process at once.
 * While it is open the JVM does not shut down by itself, which would cut a checkpoint off.
 *
 * <p>{@code sun.misc.Signal} is reached by name, since compilers warn of it; where a Java has none,
 * or leaves signals to the system (-Xrs), the process ends at once as any other does.
 */
final class SignalTrap implements AutoCloseable {
    private final RunControl control;
    private final Console console;
    private final List<Runnable> restore = new ArrayList<>();

    /** Traps signals for a run that they stop through the trap's {@link #control}. */
    SignalTrap(RunControl control, Console console) {
        this.control = control;
        this.console = console;
        set("INT", Ending.INTERRUPTED, ExitCode.INTERRUPTED);
        set("TERM", Ending.TERMINATED, ExitCode.TERMINATED);
    }

    /** What the signals stop. */
    RunControl control() {
        return control;
    }

    private void set(String name, Ending ending, int exitCode) {
        try {
            Class<?> signalType = Class.forName("sun.misc.Signal");
            Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
            Method handle = signalType.getMethod("handle", signalType, handlerType);
            Object signal = signalType.getConstructor(String.class).newInstance(name);
            InvocationHandler caught =
                    (proxy, method, arguments) ->
                            answer(proxy, method, arguments, ending, exitCode);
            Object handler =
                    Proxy.newProxyInstance(
                            SignalTrap.class.getClassLoader(),
                            new Class<?>[] {handlerType},
                            caught);
            Object before = handle.invoke(null, signal, handler);
            restore.add(() -> invoke(handle, signal, before));
        } catch (ReflectiveOperationException | IllegalArgumentException notOnThisJava) {
            return;
        }
    }

    private Object answer(
            Object proxy, Method method, Object[] arguments, Ending ending, int exitCode) {
        switch (method.getName()) {
            case "handle" -> stop(ending, exitCode);
            case "equals" -> {
                return proxy == arguments[0];
            }
            case "hashCode" -> {
                return System.identityHashCode(proxy);
            }
            default -> {
                return method.getName();
            }
        }
        return null;
    }

    private void stop(Ending ending, int exitCode) {
        if (control.stop(ending)) {
            console.say(ending.words() + ": stopping with a checkpoint; a second one ends at once");
        } else {
            Runtime.getRuntime().halt(exitCode);
        }
    }

    private static void invoke(Method handle, Object signal, Object handler) {
        try {
            handle.invoke(null, signal, handler);
        } catch (ReflectiveOperationException notRestored) {
            return;
        }
    }

    @Override
    public void close() {
        restore.forEach(Runnable::run);
    }
}
