package org.voxtum.run.view;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.fault.Fault;
import org.voxtum.format.VtpReader;
import org.voxtum.render.Tube;

/**
 * The vessels of a run, in SI.
 *
 * @param file where they come from
 * @param tubes segments
 * @param values numbers of the segments by name
 * @param units their units by name
 */
record RunVessels(
        Path file, List<Tube> tubes, Map<String, double[]> values, Map<String, String> units) {
    private static final double MICROMETRE = 1e-6;

    /** Reads a vessels.vtp. */
    static RunVessels read(Path file) {
        VtpReader.Lines lines = VtpReader.read(file);
        Map<String, double[]> values = new LinkedHashMap<>(lines.values());
        Map<String, String> units = new LinkedHashMap<>(lines.units());
        for (String name : lines.values().keySet()) {
            if (units.get(name).equals("um")) {
                values.put(name, metres(values.get(name)));
                units.put(name, "m");
            }
        }
        return new RunVessels(file, tubes(lines, values), values, units);
    }

    private static double[] metres(double[] micrometres) {
        double[] metres = new double[micrometres.length];
        for (int i = 0; i < metres.length; i++) {
            metres[i] = MICROMETRE * micrometres[i];
        }
        return metres;
    }

    private static List<Tube> tubes(VtpReader.Lines lines, Map<String, double[]> values) {
        double[] diameters = values.getOrDefault("diameter", new double[lines.count()]);
        double[] perfused = values.get("perfused");
        double[] points = metres(lines.points());
        List<Tube> tubes = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            int a = 3 * lines.ends()[2 * i];
            int b = 3 * lines.ends()[2 * i + 1];
            tubes.add(
                    new Tube(
                            points[a],
                            points[a + 1],
                            points[a + 2],
                            points[b],
                            points[b + 1],
                            points[b + 2],
                            diameters[i],
                            perfused == null || perfused[i] > 0));
        }
        return tubes;
    }

    /** Numbers by name; Fault INPUT that lists the names where there are none. */
    double[] of(String name) {
        if (!values.containsKey(name)) {
            throw new Fault(
                    Fault.Kind.INPUT,
                    "the vessels have no '" + name + "'",
                    file.toString(),
                    "colour them by perfusion, "
                            + String.join(", ", values.keySet())
                            + ", or by a field along their walls");
        }
        return values.get(name);
    }

    /** With further numbers. */
    RunVessels with(String name, String unit, double[] numbers) {
        Map<String, double[]> more = new LinkedHashMap<>(values);
        Map<String, String> moreUnits = new LinkedHashMap<>(units);
        more.put(name, numbers);
        moreUnits.put(name, unit);
        return new RunVessels(file, tubes, more, moreUnits);
    }

    /** Unit of numbers by name. */
    String unit(String name) {
        of(name);
        return units.get(name);
    }
}
