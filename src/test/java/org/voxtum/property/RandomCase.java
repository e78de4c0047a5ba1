package org.voxtum.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Makes case files from a seed: grids of unequal edges and one-voxel axes, several regions of every
 * kind and shape, conditions on the faces, one agent. What a property needs is fixed before {@link
 * #text}.
 */
final class RandomCase {
    private static final List<String> AXES = List.of("x", "y", "z");
    private final SplittableRandom random;
    private final int[] voxels = new int[3];
    private final double[] edges = new double[3];
    private final StringBuilder yaml = new StringBuilder();

    /** Wall reflection and retardation; drawn where NaN. */
    double reflection = Double.NaN;

    double retardation = Double.NaN;

    /** Wall permeability, as text. */
    String permeability = "";

    /** Most of the decay [1/h]. */
    double mostDecay = 0.5;

    /** Concentration held everywhere: at first, in the plasma, in baths and on faces [uM]. */
    double everywhere = Double.NaN;

    double plasmaHalfLifeHours = Double.NaN;

    /** Plasma at first [uM]; as everywhere, or 1, where NaN. */
    double peak = Double.NaN;

    /** Diffusivity, as text. */
    String diffusivity = "";

    /** Whether every tissue has vessels. */
    boolean vesselsEverywhere;

    /** Whether no wall and no lymphatic conducts fluid and none is injected. */
    boolean fluidSealed;

    /** Whether nothing passes the faces of the box and there are no baths. */
    boolean closed;

    String duration = "20 min";
    String pressureTolerance = "1e-12";

    RandomCase(long seed) {
        random = new SplittableRandom(seed);
    }

    CaseText text() {
        line("voxtum: 1");
        grid();
        boundaries();
        line("tissue:");
        line("  regions:");
        int count = 1 + random.nextInt(4);
        region(0, "everywhere", "tumour");
        for (int i = 1; i < count; i++) {
            String[] kinds = {"tumour", "normal", "necrotic", "impermeable", "bath"};
            region(i, shape(), kinds[random.nextInt(kinds.length - (closed ? 1 : 0))]);
        }
        // So that some tissue is always left, and some at every face.
        region(count, slab(0), "tumour");
        region(count + 1, slab(1), "tumour");
        agent();
        line("numerics: {pressure_tolerance: " + pressureTolerance + "}");
        line("run: {duration: " + duration + ", report_every: " + duration + "}");
        return new CaseText(yaml.toString());
    }

    private void line(String text) {
        yaml.append(text).append('\n');
    }

    private double between(double least, double most) {
        return least + (most - least) * random.nextDouble();
    }

    /** Evenly in the logarithm. */
    private double spread(double least, double most) {
        return least * StrictMath.pow(most / least, random.nextDouble());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }

    private static String amount(double value, String unit) {
        return number(value) + " " + unit;
    }

    private void grid() {
        for (int i = 0; i < 3; i++) {
            voxels[i] = random.nextInt(4) == 0 ? 1 : 3 + random.nextInt(8);
            edges[i] = Double.parseDouble(number(spread(8, 60)));
        }
        if (voxels[0] == 1 && voxels[1] == 1 && voxels[2] == 1) {
            voxels[random.nextInt(3)] = 12;
        }
        line("grid:");
        line("  voxels: [%d, %d, %d]".formatted(voxels[0], voxels[1], voxels[2]));
        line(
                "  spacing: [%s, %s, %s]"
                        .formatted(
                                amount(edges[0], "um"),
                                amount(edges[1], "um"),
                                amount(edges[2], "um")));
    }

    private void boundaries() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            for (String side : new String[] {"-", "+"}) {
                int choice = random.nextInt(4);
                if (voxels[i] > 1 && choice > 0 && !closed) {
                    lines.add("  " + AXES.get(i) + side + ": " + face(choice));
                }
            }
        }
        if (!lines.isEmpty()) {
            line("boundaries:");
            lines.forEach(this::line);
        }
    }

    private String face(int choice) {
        String pressure = "{pressure: " + amount(between(0, 5), "mmHg") + "}";
        return switch (choice) {
            case 1 -> "{fluid: " + pressure + ", solute: open}";
            case 2 -> fluidSealed ? face(1) : "{fluid: far-tissue, solute: open}";
            default ->
                    "{fluid: " + pressure + ", solute: {concentration: {solute: " + held() + "}}}";
        };
    }

    private String held() {
        return amount(Double.isNaN(everywhere) ? between(0, 1) : everywhere, "uM");
    }

    private String place(double share) {
        return "[%s, %s, %s]"
                .formatted(
                        amount(share * voxels[0] * edges[0] * random.nextDouble(), "um"),
                        amount(share * voxels[1] * edges[1] * random.nextDouble(), "um"),
                        amount(share * voxels[2] * edges[2] * random.nextDouble(), "um"));
    }

    private String shape() {
        String radius = amount(spread(40, 250), "um");
        return switch (random.nextInt(4)) {
            case 0 -> "{sphere: {centre: " + place(1) + ", radius: " + radius + "}}";
            case 1 ->
                    "{ellipsoid: {centre: %s, radii: [%s, %s, %s]}}"
                            .formatted(
                                    place(1),
                                    radius,
                                    amount(spread(40, 250), "um"),
                                    amount(spread(40, 250), "um"));
            case 2 -> "{box: {from: " + place(0.5) + ", to: " + far() + "}}";
            default ->
                    "{cylinder: {from: %s, to: %s, radius: %s}}"
                            .formatted(place(0.5), far(), radius);
        };
    }

    /** A corner beyond the middle of every axis. */
    private String far() {
        String[] parts = new String[3];
        for (int i = 0; i < 3; i++) {
            parts[i] = amount(voxels[i] * edges[i] * between(0.55, 1.1), "um");
        }
        return "[" + String.join(", ", parts) + "]";
    }

    /** The first voxels along an axis, all along the others. */
    private String slab(int axis) {
        String[] parts = new String[3];
        for (int i = 0; i < 3; i++) {
            double share = i == axis && voxels[i] > 1 ? 0.3 : 1.1;
            parts[i] = amount(share * voxels[i] * edges[i], "um");
        }
        return "{box: {from: [0 um, 0 um, 0 um], to: [" + String.join(", ", parts) + "]}}";
    }

    private void region(int i, String where, String kind) {
        line("    - name: r" + i);
        line("      where: " + where);
        line("      is: " + kind);
        if (kind.equals("bath")) {
            line(
                    "      with: {pressure: %s, concentration: {solute: %s}}"
                            .formatted(amount(between(0, 5), "mmHg"), held()));
        } else if (!kind.equals("impermeable")) {
            boolean some = vesselsEverywhere || kind.equals("normal");
            tissue(!some && (random.nextInt(4) == 0 || kind.equals("necrotic")));
        }
    }

    private void tissue(boolean withoutVessels) {
        line("      with:");
        property("interstitial_fraction", number(between(0.3, 0.5)));
        property("hydraulic_conductivity", amount(spread(1e-9, 1e-7), "cm^2/mmHg/s"));
        property("vessel_surface_density", amount(withoutVessels ? 0 : spread(20, 300), "1/cm"));
        property(
                "wall_hydraulic_conductivity",
                amount(fluidSealed ? 0 : spread(1e-8, 3e-7), "cm/mmHg/s"));
        property("vascular_pressure", amount(between(10, 25), "mmHg"));
        property("osmotic_pressure_difference", amount(between(3, 8), "mmHg"));
        property("osmotic_reflection", number(between(0.3, 1)));
        boolean drained = random.nextBoolean() && !fluidSealed;
        property("lymphatic_conductance", amount(drained ? spread(1e-6, 1e-4) : 0, "1/mmHg/s"));
        property("lymphatic_pressure", amount(between(-2, 0), "mmHg"));
        if (!withoutVessels && !fluidSealed && random.nextInt(3) == 0) {
            property(
                    "injection",
                    "{rate: %s, concentration: {solute: %s}}"
                            .formatted(amount(spread(0.01, 0.3), "1/h"), held()));
        }
    }

    private void property(String key, String value) {
        line("        " + key + ": " + value);
    }

    private void agent() {
        line("agents:");
        line("  solute:");
        line("    initial: " + held());
        line("    in:");
        line("      all:");
        property("accessible_fraction", number(between(0.05, 0.3)));
        property("diffusivity", diffusivity());
        property("retardation", number(Double.isNaN(retardation) ? between(0.2, 1) : retardation));
        property(
                "wall_permeability",
                permeability.isEmpty() ? amount(spread(1e-8, 1e-6), "cm/s") : permeability);
        property("wall_reflection", number(Double.isNaN(reflection) ? between(0, 1) : reflection));
        property("decay", amount(mostDecay * random.nextDouble(), "1/h"));
        double life = Double.isNaN(plasmaHalfLifeHours) ? spread(0.5, 20) : plasmaHalfLifeHours;
        double usual = Double.isNaN(everywhere) ? 1 : everywhere;
        double first = Double.isNaN(peak) ? usual : peak;
        line("doses:");
        line(
                "  - {agent: solute, plasma: {peak: %s, half_life: %s}}"
                        .formatted(amount(first, "uM"), amount(life, "h")));
    }

    private String diffusivity() {
        if (!diffusivity.isEmpty()) {
            return diffusivity;
        }
        if (random.nextBoolean()) {
            return amount(spread(1e-9, 1e-6), "cm^2/s");
        }
        return "{x: %s, y: %s, z: %s}"
                .formatted(
                        amount(spread(1e-8, 1e-6), "cm^2/s"),
                        amount(spread(1e-8, 1e-6), "cm^2/s"),
                        amount(spread(1e-8, 1e-6), "cm^2/s"));
    }
}
