package org.voxtum.solver;

import java.util.Locale;
import org.voxtum.compute.Backend;
import org.voxtum.compute.DeviceField;
import org.voxtum.fault.Fault;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;

/** Refuses values that are not finite and says where the first of them is. */
final class FiniteValues {
    private final Backend backend;
    private final Labels labels;

    /**
     * @param labels region number of each voxel
     */
    FiniteValues(Backend backend, Labels labels) {
        this.backend = backend;
        this.labels = labels;
    }

    /**
     * Looks at every value of a field.
     *
     * @param what for the message, such as {@code the concentration of 'drug'}
     * @param time model time [s]
     * @throws Fault of kind NUMERICAL with the voxel, its label and the time
     */
    void require(String what, DeviceField field, double time) {
        if (!Double.isFinite(backend.vectors().largestMagnitude(field))) {
            throw notFinite(what, time, field);
        }
    }

    /** What to say of fields whose sum is not finite somewhere. */
    Fault notFinite(String what, double time, DeviceField... summed) {
        return new Fault(
                Fault.Kind.NUMERICAL,
                what + " is not finite" + firstOf(summed),
                "at model time " + time + " s",
                "no checkpoint of it is written; report the case");
    }

    private String firstOf(DeviceField... summed) {
        Field sum = new Field(summed[0].shape());
        for (DeviceField field : summed) {
            Field host = backend.download(field);
            sum.fillBy((x, y, z) -> sum.get(x, y, z) + host.get(x, y, z));
        }
        Shape shape = sum.shape();
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    double value = sum.get(x, y, z);
                    if (!Double.isFinite(value)) {
                        int label = labels.get(x, y, z);
                        return String.format(
                                Locale.ROOT,
                                ": %s in voxel (%d, %d, %d), label %d",
                                value,
                                x,
                                y,
                                z,
                                label);
                    }
                }
            }
        }
        return "";
    }
}
