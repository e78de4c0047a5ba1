package org.voxtum.compute.opencl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.voxtum.compute.Carry;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.Precision;
import org.voxtum.compute.RateInput;
import org.voxtum.compute.TestDevice;
import org.voxtum.compute.UserPool;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.grid.Field;
import org.voxtum.grid.FieldLedger;
import org.voxtum.grid.Shape;
import org.voxtum.physics.UserRate;

/** Users' rates in many voxels a work-item and in one: the same bits, whatever each voxel needs. */
class UserKernelFormsTest {
    /** No multiple of what a work-item takes. */
    private static final Shape SHAPE = Shape.of(13, 11, 7);

    private final SplittableRandom random = new SplittableRandom(5);
    private final Field phi = powers(0.2, 0);
    private final Field start = powers(1e-3, 6);
    private final Field held = powers(1e-3, 6);

    /** Over so many powers of ten below the most; a tenth of the voxels has none. */
    private Field powers(double most, double decades) {
        return new Field(SHAPE)
                .fillBy(
                        (x, y, z) ->
                                random.nextDouble() < 0.1
                                        ? 0
                                        : most
                                                * StrictMath.pow(
                                                        10, -decades * random.nextDouble()));
    }

    private static UserRate rate(String arguments, String expression) {
        return new UserRate(
                "Rates.law",
                List.of(arguments.split(", ")),
                false,
                values -> 0,
                "float @law(float "
                        + arguments.replace(", ", ", float ")
                        + ") { return "
                        + expression
                        + "; }",
                "law",
                false);
    }

    private double[][] advanced(Precision precision, boolean rows) {
        KernelForm form = new KernelForm(rows, "");
        TestDevice.backend(precision).close();
        DeviceDescription device = OpenClDevices.here().choose("");
        try (OpenClBackend backend = OpenClBackend.on(device, precision, new FieldLedger(), form)) {
            DeviceField free = carried(backend, "free", start);
            DeviceField pool = carried(backend, "pool", held);
            UserReactionSystem system =
                    new UserReactionSystem(
                            List.of(
                                    new UserPool(free, Optional.of(backend.upload("phi", phi))),
                                    new UserPool(pool, Optional.empty())),
                            List.of(),
                            Optional.empty(),
                            List.of(
                                    new UserReaction(
                                            rate("c", "8.6e-5f * c / (4e-4f + c)"),
                                            List.of(RateInput.fluid(0)),
                                            new double[] {-1, 1},
                                            Optional.empty()),
                                    new UserReaction(
                                            rate("x", "1e-6f + 0 * x"),
                                            List.of(RateInput.pool(1)),
                                            new double[] {1, -1},
                                            Optional.empty())));
            backend.user().reactions(system).advance(5, 0);
            return new double[][] {values(backend.download(free)), values(backend.download(pool))};
        }
    }

    private static DeviceField carried(OpenClBackend backend, String name, Field values) {
        DeviceField field = backend.allocate(name, SHAPE, Carry.BYTE);
        backend.edit(field, host -> host.fillBy(values::get));
        return field;
    }

    private static double[] values(Field field) {
        double[] values = new double[(int) SHAPE.size()];
        int[] next = {0};
        for (int z = 0; z < SHAPE.nz(); z++) {
            for (int y = 0; y < SHAPE.ny(); y++) {
                for (int x = 0; x < SHAPE.nx(); x++) {
                    values[next[0]++] = field.get(x, y, z);
                }
            }
        }
        return values;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void bothFormsGiveTheSameBits(Precision precision) {
        double[][] rows = advanced(precision, true);
        double[][] voxels = advanced(precision, false);
        assertThat(rows[0]).isEqualTo(voxels[0]).isNotEqualTo(values(start));
        assertThat(rows[1]).isEqualTo(voxels[1]);
    }
}
