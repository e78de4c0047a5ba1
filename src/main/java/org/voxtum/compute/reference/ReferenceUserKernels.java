package org.voxtum.compute.reference;

import org.voxtum.compute.UserKernels;
import org.voxtum.compute.UserReactionSystem;
import org.voxtum.compute.UserReactions;
import org.voxtum.physics.UserRate;

/** Users' rates as the Java methods that they are. */
final class ReferenceUserKernels implements UserKernels {
    @Override
    public UserReactions reactions(UserReactionSystem system) {
        return new ReferenceUserReactions(system);
    }

    @Override
    public double[] evaluate(UserRate rate, double[][] arguments) {
        double[] values = new double[arguments[0].length];
        double[] point = new double[rate.arguments().size()];
        for (int i = 0; i < values.length; i++) {
            for (int a = 0; a < point.length; a++) {
                point[a] = arguments[a][i];
            }
            values[i] = rate.java().at(point);
        }
        return values;
    }
}
