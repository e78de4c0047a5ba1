package org.voxtum.compute.aparapi;

import com.aparapi.Config;
import com.aparapi.internal.exception.AparapiException;
import com.aparapi.internal.model.ClassModel;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.bcel.Repository;
import org.voxtum.fault.KineticsRule;

/** A rate method as functions in OpenCL C, {@code @} before each of their names. */
final class RateTranslator {
    private static final String HELPERS = "return this->passid;\n}\n";
    private static final String KERNEL = "__kernel void ";
    private static final String BODY = "this->passid = passid;";

    /** Aparapi's own, which would print; held, or what is set on it could be lost. */
    private static final Logger LOGGER = Logger.getLogger(Config.getLoggerName());

    private RateTranslator() {}

    /**
     * Translates.
     *
     * @param method of a checked class
     * @param names of its arguments in OpenCL C
     * @param file where it is from
     * @throws org.voxtum.fault.Fault of kind INPUT where it cannot be translated
     */
    static synchronized String translate(Method method, List<String> names, KineticsFile file) {
        Class<?> type = method.getDeclaringClass();
        Level before = LOGGER.getLevel();
        LOGGER.setLevel(Level.OFF);
        Repository.clearCache(); // it knows classes by their names alone
        ClassModel.invalidateCaches();
        try {
            String descriptor =
                    MethodType.methodType(method.getReturnType(), method.getParameterTypes())
                            .toMethodDescriptorString();
            String text = RateWriter.write(type, method.getName(), descriptor);
            return TranslatedText.require(
                    functions(text, method, names).replace(prefix(type), "@"));
        } catch (AparapiException | RuntimeException | AssertionError untranslated) {
            throw KineticsRule.NOT_TRANSLATED.fault(
                    untranslated,
                    file.file().toString(),
                    type.getName() + "." + method.getName(),
                    reason(untranslated));
        } finally {
            LOGGER.setLevel(before);
        }
    }

    /** Aparapi's words, which may be a comment of the text that it could not write. */
    private static String reason(Throwable untranslated) {
        String words = String.valueOf(untranslated.getMessage());
        return words.replaceAll("[/*]+", " ").replaceAll(" +", " ").strip();
    }

    private static String prefix(Class<?> type) {
        return type.getName().replace('.', '_') + "__";
    }

    /** What Aparapi wrote, without its structure of fields, as kinetics have none. */
    private static String functions(String text, Method method, List<String> names) {
        String plain = text.replace("\r", "").replaceAll("\n *", "\n");
        int kernel = plain.lastIndexOf(KERNEL);
        String helpers = plain.substring(plain.indexOf(HELPERS) + HELPERS.length(), kernel);
        int body = plain.indexOf(BODY, kernel) + BODY.length();
        String type = method.getReturnType().getName();
        StringBuilder head = new StringBuilder();
        names.forEach(name -> head.append(head.isEmpty() ? "" : ", ").append(type + " " + name));
        return (helpers
                        + type
                        + " "
                        + prefix(method.getDeclaringClass())
                        + method.getName()
                        + "("
                        + (names.isEmpty() ? "void" : head)
                        + ")"
                        + plain.substring(body, plain.lastIndexOf('}')).strip()
                        + "\n")
                .replace("This *this, ", "")
                .replace("(This *this)", "(void)")
                .replace("(this, ", "(")
                .replace("(this)", "()");
    }
}
