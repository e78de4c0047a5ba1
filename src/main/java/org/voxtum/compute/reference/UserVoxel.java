package org.voxtum.compute.reference;

import java.util.Arrays;
import org.voxtum.compute.ExtentSteps;
import org.voxtum.compute.Precision;
import org.voxtum.compute.RateInput;
import org.voxtum.compute.UserReaction;
import org.voxtum.compute.UserReactionSystem;

/**
 * One voxel's pools on their way over a step with users' rates; the same order of operations as
 * user_reactions.cl.
 */
final class UserVoxel {
    private static final double TINY = 1e-30;

    /** Pools per tissue volume; set before a step. */
    final double[] amount;

    /** 1/phi of free pools, else 0; set before a step. */
    final double[] inverse;

    /** Part of the voxel in which a reaction goes on; set before a step. */
    final double[] share;

    /** Fields that rates read; set before a step. */
    final double[] field;

    /** What each pool gained; 0 before a step. */
    final double[] gained;

    private final UserReaction[] reactions;
    private final double[][] change;
    private final double[][] arguments;
    private final double root;
    private final ExtentMatrix matrix;
    private final ExtentLimit limit;
    private final double[] first;
    private final double[] second;
    private final double[] other;
    private final double[] after;
    private final double[] part;
    private final double[] error;

    UserVoxel(UserReactionSystem system) {
        reactions = system.reactions().toArray(UserReaction[]::new);
        int pools = system.pools().size();
        int count = reactions.length;
        change = new double[count][];
        arguments = new double[count][];
        for (int j = 0; j < count; j++) {
            change[j] = reactions[j].change();
            arguments[j] = new double[reactions[j].inputs().size()];
        }
        root = Math.sqrt(system.rateEpsilon(Precision.DOUBLE));
        amount = new double[pools];
        inverse = new double[pools];
        share = new double[count];
        field = new double[system.fields().size()];
        gained = new double[pools];
        matrix = new ExtentMatrix(count);
        limit = new ExtentLimit(change);
        first = new double[count];
        second = new double[count];
        other = new double[count];
        after = new double[pools];
        part = new double[count];
        error = new double[count];
    }

    /** Goes through dt [s]; what is gained is not a number where a rate is not finite. */
    void advance(double time, double dt) {
        double shortest = ExtentSteps.SHORTEST * dt;
        double left = dt;
        double h = dt;
        while (left > 0) {
            h = left - h < shortest ? left : Math.max(h, shortest);
            double worst = attempt(time + (dt - left) + h / 2, h);
            boolean taken = worst <= 1 || h <= 2 * shortest;
            if (taken && !isFinite(part)) {
                Arrays.setAll(gained, p -> limit.changes(p) ? Double.NaN : 0);
                return;
            }
            if (taken) {
                limit.apply(amount, part);
                for (int p = 0; p < gained.length; p++) {
                    gained[p] += limit.sum(part, p);
                }
                move(part, amount);
                left = h < left ? left - h : 0;
            }
            double factor = ExtentSteps.factor(worst);
            h *= taken ? factor : Math.min(factor, 0.5);
        }
    }

    private static boolean isFinite(double[] values) {
        boolean all = true;
        for (double value : values) {
            all = all && Double.isFinite(value);
        }
        return all;
    }

    /** A part of the step: its extents, and how bad they are. */
    private double attempt(double time, double h) {
        ratesAt(amount, time, first);
        slopes(time);
        matrix.factorise(ExtentSteps.GAMMA * h);
        matrix.solve(first);
        for (int j = 0; j < part.length; j++) {
            part[j] = h * first[j];
        }
        move(part, after);
        ratesAt(after, time, second);
        for (int j = 0; j < part.length; j++) {
            second[j] -= 2 * first[j];
        }
        matrix.solve(second);
        for (int j = 0; j < part.length; j++) {
            error[j] = h * (first[j] + second[j]) / 2;
            part[j] = h * (3 * first[j] + second[j]) / 2;
        }
        return limit.worst(amount, part, error);
    }

    /** Pools after extents, not below 0. */
    private void move(double[] extents, double[] to) {
        for (int p = 0; p < amount.length; p++) {
            to[p] = Math.max(amount[p] + limit.sum(extents, p), 0);
        }
    }

    /** Rates where no pool is drawn from that is empty. */
    private void ratesAt(double[] pools, double time, double[] rate) {
        for (int j = 0; j < reactions.length; j++) {
            rate[j] = share[j] > 0 ? share[j] * rateOf(reactions[j], arguments[j], pools, time) : 0;
            for (int p = 0; p < pools.length; p++) {
                if (!(pools[p] > 0) && change[j][p] * rate[j] < 0) {
                    rate[j] = 0;
                }
            }
        }
    }

    private double rateOf(UserReaction reaction, double[] values, double[] pools, double time) {
        for (int i = 0; i < values.length; i++) {
            RateInput input = reaction.inputs().get(i);
            int index = input.index();
            values[i] =
                    switch (input.kind()) {
                        case CONSTANT -> input.value();
                        case POOL -> pools[index];
                        case FLUID -> pools[index] * inverse[index];
                        case FIELD -> field[index];
                        case TIME -> time;
                    };
        }
        return reaction.rate().java().at(values);
    }

    /** How each rate changes with the extent of each reaction. */
    private void slopes(double time) {
        for (int k = 0; k < reactions.length; k++) {
            double forward = reach(k, 1);
            double step = root * (forward > 0 ? forward : -reach(k, -1));
            boolean can = Math.abs(step) > TINY;
            Arrays.fill(part, 0);
            part[k] = step;
            move(part, after);
            ratesAt(after, time, other);
            double perStep = can ? 1 / step : 0;
            for (int j = 0; j < reactions.length; j++) {
                matrix.set(j, k, can ? (other[j] - first[j]) * perStep : 0);
            }
        }
    }

    /** How far a reaction can go before a pool is empty; sign -1: backwards. */
    private double reach(int k, double sign) {
        double least = -1;
        for (int p = 0; p < amount.length; p++) {
            double taken = -sign * change[k][p];
            if (taken > 0) {
                double far = amount[p] * (1 / taken);
                least = least < 0 || far < least ? far : least;
            }
        }
        return Math.max(least, 0);
    }
}
