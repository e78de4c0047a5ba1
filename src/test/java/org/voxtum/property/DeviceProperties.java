package org.voxtum.property;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;
import org.voxtum.compute.Backend;
import org.voxtum.compute.Precision;
import org.voxtum.compute.TestDevice;

/**
 * Properties 1 to 10 of generated cases on an OpenCL device; the 11th, of networks, is solved by no
 * backend. All cases share one session, whose kernels take longer to build than a case to solve.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeviceProperties {
    /** A launch takes longer than the work of a small case, so there are fewer of them. */
    private static final SeedCounts SEEDS = new SeedCounts(3, 60);

    private final Precision precision;
    private Backend device;

    DeviceProperties(Precision precision) {
        this.precision = precision;
    }

    @BeforeAll
    void open() {
        device = TestDevice.backend(precision);
    }

    @AfterAll
    void giveBack() {
        if (device != null) {
            device.close();
        }
    }

    private GeneratedOn device() {
        return new GeneratedOn(() -> device, precision, Optional.of(SEEDS));
    }

    @Nested
    class Constancy extends ConstancyPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class ClosedBox extends ClosedBoxPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Symmetry extends SymmetryPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Isotropy extends IsotropyPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Agreement extends AgreementProperty {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Limits extends LimitsPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Units extends UnitsPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class HalvedSteps extends HalvedStepsPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Restart extends RestartPropertyTest {
        @Override
        GeneratedOn on() {
            return device();
        }
    }
}
