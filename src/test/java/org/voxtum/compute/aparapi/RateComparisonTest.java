package org.voxtum.compute.aparapi;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.UserKernels;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.compute.UserReactions;
import org.voxtum.compute.reference.ReferenceBackend;
import org.voxtum.fault.Fault;
import org.voxtum.physics.UserRate;

/** What a device makes of a rate is held to Java before a run begins. */
class RateComparisonTest {
    private static final List<ArgumentRange> TWO =
            List.of(ArgumentRange.amounts(), ArgumentRange.amounts());

    @TempDir private Path folder;

    private UserRate rate(String type, String expression) throws IOException {
        String head = type + " law(" + type + " a, " + type + " b) { return (" + type + ") (";
        return KineticsSources.load(folder, head + expression + "); }").rate("law");
    }

    /** Every function, and what branches: the device agrees with Java. */
    @ParameterizedTest
    @EnumSource(Precision.class)
    void theDeviceAgreesWithJava(Precision precision) throws IOException {
        List<String> laws =
                List.of(
                        "a * b / (1 + a * b)",
                        "exp(-a) + pow(a + 1, b / 100) + sqrt(a) + cbrt(b)",
                        "max(a, b) - min(a, b) + abs(a - b) + hypot(a, b)",
                        "log1p(a) + log(a + 1) + log10(1 + b) + log2(b + 1) + expm1(-a)",
                        "sin(a) + cos(b) + tanh(a) + atan(b) + atan2(a, b + 1) + floor(a)",
                        "a > b && a > 1e-3 ? exp2(-a) : b > 1 || a == 0 ? -(-b) : rint(b)");
        try (Backend backend = TestDevice.backend(precision)) {
            for (String law : laws) {
                for (String type : List.of("float", "double")) {
                    RateComparison.require(backend.user(), precision, rate(type, law), TWO, 1);
                }
            }
        }
    }

    private static UserKernels planted(DoubleUnaryOperator error) {
        UserKernels sound = new ReferenceBackend().user();
        return new UserKernels() {
            @Override
            public UserReactions reactions(UserReactionSystem system) {
                return sound.reactions(system);
            }

            @Override
            public double[] evaluate(UserRate rate, double[][] arguments) {
                double[] values = sound.evaluate(rate, arguments);
                values[77] = error.applyAsDouble(values[77]);
                return values;
            }
        };
    }

    private void requireRefused(
            String rule, UserKernels kernels, String type, String law, String words) {
        assertThatThrownBy(
                        () ->
                                RateComparison.require(
                                        kernels, Precision.DOUBLE, rate(type, law), TWO, 1))
                .isInstanceOfSatisfying(
                        Fault.class,
                        fault ->
                                org.assertj.core.api.Assertions.assertThat(fault.rules())
                                        .containsExactly(rule))
                .hasMessageContaining(words);
    }

    @Test
    void oneValueThatDiffersIsToldWithItsArguments() {
        UserKernels off = planted(value -> value * (1 + 1e-9) + 1e-9);
        requireRefused("kinetics.differs", off, "double", "1 + a", "on the device at a = ");
        UserKernels far = planted(value -> value + 1e-2);
        requireRefused("kinetics.differs", far, "float", "1 + a", "agree to 1.0E-5");
        UserKernels none = planted(value -> Double.NaN);
        requireRefused("kinetics.differs", none, "float", "1 + a", "and NaN on the device");
        UserKernels endless = planted(value -> Double.POSITIVE_INFINITY);
        requireRefused("kinetics.differs", endless, "float", "1 + a", "and Infinity on the");
    }

    @Test
    void whatIsWithinRoundingIsAccepted() throws IOException {
        UserKernels rounded = planted(value -> value * (1 + 1e-7));
        RateComparison.require(rounded, Precision.DOUBLE, rate("float", "1 + a"), TWO, 1);
    }

    private void compareWithoutArguments(Precision precision, String value) throws IOException {
        UserRate rate =
                KineticsSources.load(folder, "float r() { return " + value + "; }").rate("r");
        try (Backend backend = TestDevice.backend(precision)) {
            RateComparison.require(backend.user(), precision, rate, List.of(), 1);
            RateComparison.require(new ReferenceBackend().user(), precision, rate, List.of(), 1);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aRateWithoutArgumentsIsHeldToTheSame(Precision precision) throws IOException {
        compareWithoutArguments(precision, "3e-4f");
        assertThatThrownBy(() -> compareWithoutArguments(precision, "0f / 0f"))
                .hasMessageContaining("Rates.r is not a number at every point");
    }

    @Test
    void aRateThatIsNoNumberIsRefused() {
        UserKernels sound = planted(value -> value);
        requireRefused("kinetics.not-a-number", sound, "double", "a / b", "b = 0.0");
    }
}
