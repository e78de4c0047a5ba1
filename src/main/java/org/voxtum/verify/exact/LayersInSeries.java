package org.voxtum.verify.exact;

import java.util.List;

/**
 * Pressure across layers without sources: resistances in series (Darcy 1856).
 *
 * @param layers from x = 0 on
 * @param inletPressure pressure at x = 0 [Pa]
 * @param outletPressure pressure behind the last layer [Pa]
 */
public record LayersInSeries(List<Layer> layers, double inletPressure, double outletPressure) {
    /**
     * One layer.
     *
     * @param thickness [m]
     * @param conductivity K [m^2/(Pa s)]
     */
    public record Layer(double thickness, double conductivity) {
        double resistance() {
            return thickness / conductivity;
        }
    }

    /** Copies the list. */
    public LayersInSeries {
        layers = List.copyOf(layers);
    }

    /** Darcy velocity along x [m/s], the same everywhere. */
    public double flux() {
        double resistance = layers.stream().mapToDouble(Layer::resistance).sum();
        return (inletPressure - outletPressure) / resistance;
    }

    /** Pressure [Pa] at x [m], in [0, sum of thicknesses]. */
    public double pressure(double x) {
        double start = 0;
        double resistance = 0;
        for (Layer layer : layers) {
            double within = Math.min(Math.max(x - start, 0), layer.thickness());
            resistance += within / layer.conductivity();
            start += layer.thickness();
        }
        return inletPressure - flux() * resistance;
    }
}
