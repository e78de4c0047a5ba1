package org.voxtum.property;

import java.util.stream.LongStream;
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
    private static final int FEW = 3;
    private static final int MANY = 60;
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

    /** A launch takes longer than the work of a small case, so there are fewer of them. */
    static LongStream few() {
        return Seeds.first(FEW);
    }

    static LongStream many() {
        return Seeds.after(FEW).limit(MANY);
    }

    private GeneratedOn device() {
        return new GeneratedOn(() -> device, precision);
    }

    @Nested
    class Constancy extends ConstancyPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class ClosedBox extends ClosedBoxPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Symmetry extends SymmetryPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Isotropy extends IsotropyPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Agreement extends AgreementProperty {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Limits extends LimitsPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Units extends UnitsPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class HalvedSteps extends HalvedStepsPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }

    @Nested
    class Restart extends RestartPropertyTest {
        static LongStream few() {
            return DeviceProperties.few();
        }

        static LongStream many() {
            return DeviceProperties.many();
        }

        @Override
        GeneratedOn on() {
            return device();
        }
    }
}
