package org.voxtum.vessel;

import org.voxtum.fault.CaseRule;
import org.voxtum.fault.Check;

/**
 * How the blood flow and the wall pressures of a network are found.
 *
 * @param source flows kept from the file, or solved from the boundary nodes
 * @param flowScale multiplies every flow of the file, those of its boundary nodes included [-],
 *     greater than 0
 * @param haematocrit discharge haematocrit of every segment [-], in [0, 1), or NaN for the file's
 * @param pressure how node pressures follow; solved flows bring their own
 * @param pressureValue pressure of UNIFORM and MEAN [Pa], NaN otherwise
 * @param referencePressure wall-area mean of a component without a pressure node [Pa], NaN if there
 *     is none to give
 * @param inTumour whether the tissue is a tumour, where fast flow deserves a warning
 */
public record FlowOptions(
        Source source,
        double flowScale,
        double haematocrit,
        PressureMode pressure,
        double pressureValue,
        double referencePressure,
        boolean inTumour) {
    /** Where flows come from. */
    public enum Source {
        FROM_FILE,
        SOLVE
    }

    /** Where wall pressures come from. */
    public enum PressureMode {
        /** Node pressures that fit the flows best, or those that were solved. */
        FROM_FLOW,
        /** The same pressure everywhere. */
        UNIFORM,
        /** As FROM_FLOW, plus one constant that gives the perfused wall area a mean. */
        MEAN
    }

    /** Haematocrit of a segment for which neither case nor file gives one [-]. */
    public static final double DEFAULT_HAEMATOCRIT = 0.45;

    /** Checks the ranges; a pressure mode other than FROM_FLOW needs flows from the file. */
    public FlowOptions {
        Check.positive("flow_scale", flowScale, "");
        if (!Double.isNaN(haematocrit)) {
            Check.within("haematocrit", haematocrit, 0, 0.99, "");
        }
        if (pressure != PressureMode.FROM_FLOW) {
            Check.finite("wall pressure", pressureValue, "Pa");
            if (source == Source.SOLVE) {
                throw CaseRule.NETWORK_PRESSURE.fault("");
            }
        }
    }

    /** Flows of the file as they are, its haematocrit, pressures that fit them. */
    public static FlowOptions fromFile() {
        return defaults(Source.FROM_FILE);
    }

    /** Flows and pressures solved from the boundary nodes, with the file's haematocrit. */
    public static FlowOptions solved() {
        return defaults(Source.SOLVE);
    }

    private static FlowOptions defaults(Source source) {
        return new FlowOptions(
                source, 1, Double.NaN, PressureMode.FROM_FLOW, Double.NaN, Double.NaN, false);
    }

    /** With flows multiplied by a factor [-]. */
    public FlowOptions withFlowScale(double factor) {
        return new FlowOptions(
                source, factor, haematocrit, pressure, pressureValue, referencePressure, inTumour);
    }

    /** With one discharge haematocrit [-] for all segments; NaN takes the file's. */
    public FlowOptions withHaematocrit(double value) {
        return new FlowOptions(
                source, flowScale, value, pressure, pressureValue, referencePressure, inTumour);
    }

    /** With another pressure mode and its value [Pa]. */
    public FlowOptions withPressure(PressureMode mode, double value) {
        return new FlowOptions(
                source, flowScale, haematocrit, mode, value, referencePressure, inTumour);
    }

    /** With the wall-area mean [Pa] of components that have no pressure node. */
    public FlowOptions withReferencePressure(double value) {
        return new FlowOptions(
                source, flowScale, haematocrit, pressure, pressureValue, value, inTumour);
    }

    /** In tissue that is a tumour, or not. */
    public FlowOptions withTumour(boolean tumour) {
        return new FlowOptions(
                source, flowScale, haematocrit, pressure, pressureValue, referencePressure, tumour);
    }

    /** Discharge haematocrit of a segment [-]: this one, else the file's, else 0.45. */
    public double haematocritOf(VesselSegment segment) {
        double value = Double.isNaN(haematocrit) ? segment.haematocrit() : haematocrit;
        return Double.isNaN(value) ? DEFAULT_HAEMATOCRIT : value;
    }
}
