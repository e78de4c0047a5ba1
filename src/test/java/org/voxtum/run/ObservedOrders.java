package org.voxtum.run;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.grid.Field;
import org.voxtum.grid.Shape;

/**
 * Orders that successive halvings of a step or a spacing show in a field: the logarithm to base 2
 * of |u1 - u2| / |u2 - u3| for every three of them.
 */
final class ObservedOrders {
    private ObservedOrders() {}

    /** By the root of the mean square over voxels. */
    static List<Double> ofFields(List<Field> halvings) {
        List<Double> differences = new ArrayList<>();
        for (int i = 1; i < halvings.size(); i++) {
            differences.add(distance(halvings.get(i - 1), halvings.get(i)));
        }
        return of(differences);
    }

    /** By the mean over the box. */
    static List<Double> ofMeans(List<Field> halvings) {
        List<Double> differences = new ArrayList<>();
        for (int i = 1; i < halvings.size(); i++) {
            differences.add(Math.abs(mean(halvings.get(i - 1)) - mean(halvings.get(i))));
        }
        return of(differences);
    }

    private static List<Double> of(List<Double> differences) {
        List<Double> orders = new ArrayList<>();
        for (int i = 1; i < differences.size(); i++) {
            orders.add(Math.log(differences.get(i - 1) / differences.get(i)) / Math.log(2));
        }
        return orders;
    }

    /** Root of the mean square of the difference. */
    static double distance(Field a, Field b) {
        Field square = new Field(a.shape());
        square.fillBy((x, y, z) -> Math.pow(a.get(x, y, z) - b.get(x, y, z), 2));
        return Math.sqrt(mean(square));
    }

    static double mean(Field field) {
        Shape shape = field.shape();
        double sum = 0;
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    sum += field.get(x, y, z);
                }
            }
        }
        return sum / shape.size();
    }

    /**
     * Averages over blocks of voxels.
     *
     * @param times voxels of a block along each axis, of which the field is a multiple
     */
    static Field averages(Field fine, int times) {
        Shape shape = fine.shape();
        Field coarse =
                new Field(Shape.of(shape.nx() / times, shape.ny() / times, shape.nz() / times));
        double share = Math.pow(times, -3);
        for (int z = 0; z < shape.nz(); z++) {
            for (int y = 0; y < shape.ny(); y++) {
                for (int x = 0; x < shape.nx(); x++) {
                    double before = coarse.get(x / times, y / times, z / times);
                    double sum = before + share * fine.get(x, y, z);
                    coarse.set(x / times, y / times, z / times, sum);
                }
            }
        }
        return coarse;
    }
}
