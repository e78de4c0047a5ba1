package org.voxtum.solver;

import java.util.function.Consumer;
import org.voxtum.agent.TimeCourse;
import org.voxtum.grid.CompensatedSum;
import org.voxtum.grid.Field;
import org.voxtum.model.PlasmaArrival;

/**
 * Plasma that reaches each voxel's wall after its blood's travel: {@code c_p = c_art(t - tau_a)}.
 * The driver is the mean over all wall exchange and the gain field holds each voxel's exchange
 * relative to it, so that their product is what enters and its sum is what the budget books.
 */
final class DelayedPlasma {
    private final TimeCourse artery;
    private final PlasmaArrival arrival;
    private final Field toTissue;
    private final Field gain;
    private final Consumer<Field> gainChanged;

    /**
     * @param toTissue exchange coefficient of each voxel [1/s]
     * @param gain is filled with the coefficient that the driver multiplies [1/s]
     * @param gainChanged takes the gain whenever it was filled
     */
    DelayedPlasma(
            TimeCourse artery,
            PlasmaArrival arrival,
            Field toTissue,
            Field gain,
            Consumer<Field> gainChanged) {
        this.artery = artery;
        this.arrival = arrival;
        this.toTissue = toTissue;
        this.gain = gain;
        this.gainChanged = gainChanged;
    }

    /** Concentration at a voxel's wall [mol/m^3]. */
    double at(double seconds, int x, int y, int z) {
        return artery.at(seconds - arrival.time().get(x, y, z));
    }

    /** Fills the gain for a time and returns the driver that goes with it. */
    double use(double seconds) {
        CompensatedSum exchange = new CompensatedSum();
        CompensatedSum inflow = new CompensatedSum();
        gain.fillBy(
                (x, y, z) -> {
                    double coefficient = toTissue.get(x, y, z);
                    double entering = coefficient > 0 ? coefficient * at(seconds, x, y, z) : 0;
                    exchange.add(coefficient);
                    inflow.add(entering);
                    return entering;
                });
        double mean = exchange.value() > 0 ? inflow.value() / exchange.value() : 0;
        gain.fillBy((x, y, z) -> mean > 0 ? gain.get(x, y, z) / mean : 0);
        gainChanged.accept(gain);
        return mean;
    }
}
