package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Other names that people have for keys; a hint names only keys that exist at its place. */
final class KeySynonyms {
    private static final Map<String, List<Synonym>> TABLE = table();

    /**
     * What a word may stand for.
     *
     * @param key the key
     * @param remark a sentence on how its value differs; empty where it does not
     */
    record Synonym(String key, String remark) {}

    private KeySynonyms() {}

    /** Synonyms by lower-case word, underscores for hyphens. */
    static Map<String, List<Synonym>> all() {
        return TABLE;
    }

    /** A remedy for an unknown key: the key it is another name of, else the nearest, else all. */
    static String hint(String word, Collection<String> known) {
        return synonym(word, known)
                .map(found -> "did you mean '" + found.key() + "'?" + found.remark())
                .orElseGet(() -> Nearest.hint(word, known));
    }

    /** The key that the hint names, if it names one. */
    static Optional<String> meant(String word, Collection<String> known) {
        return synonym(word, known).map(Synonym::key).or(() -> Nearest.find(word, known));
    }

    private static Optional<Synonym> synonym(String word, Collection<String> known) {
        return TABLE
                .getOrDefault(word.toLowerCase(Locale.ROOT).replace('-', '_'), List.of())
                .stream()
                .filter(each -> known.contains(each.key()))
                .findFirst();
    }

    private static Map<String, List<Synonym>> table() {
        Map<String, List<Synonym>> table = new LinkedHashMap<>();
        String half = " the radius is half of it";
        put(table, half, "radius", "diameter", "hydrodynamic_diameter", "size", "d_h");
        put(table, "", "radius", "hydrodynamic_radius", "r_h", "stokes_radius");
        put(table, "", "zeta", "zeta_potential", "charge", "surface_charge");
        put(table, "", "half_life", "halflife", "half_time", "t_half", "thalf", "t1/2", "t12");
        put(table, " it is Kd times on", "off", "kd", "k_d", "affinity");
        put(table, "", "on", "kon", "k_on", "ka", "association", "association_rate");
        put(table, "", "off", "koff", "k_off", "dissociation", "dissociation_rate");
        put(table, "", "internalisation", "kint", "k_int", "internalization_rate", "kendo");
        put(table, "", "degradation", "kdeg", "k_deg", "degradation_rate");
        put(table, "", "decay", "degradation", "degradation_rate", "decay_rate");
        put(table, "", "receptors", "bmax", "b_max", "sites", "receptor_density");
        put(table, "", "peak", "cmax", "c_max", "c0", "initial_concentration");
        put(table, "", "initial", "initial_concentration", "c0");
        put(table, "", "k10", "kel", "k_el", "ke", "elimination");
        put(table, "", "max", "vmax", "v_max");
        put(table, "", "half", "km", "k_m", "ec50", "ic50");
        put(table, "", "diffusivity", "diffusion", "diffusion_coefficient", "d");
        put(table, "", "wall_permeability", "permeability", "vascular_permeability", "p");
        put(table, "", "wall_reflection", "reflection", "reflection_coefficient");
        put(table, "", "osmotic_reflection", "reflection", "reflection_coefficient");
        put(table, "", "interstitial_fraction", "porosity", "void_fraction");
        put(table, "", "blood_fraction", "vascular_fraction", "blood_volume");
        put(table, "", "cell_density", "cells", "cellularity");
        put(table, "", "vessel_surface_density", "vessel_density", "vascular_density", "sv");
        put(table, "", "wall_hydraulic_conductivity", "lp", "l_p");
        put(table, "", "duration", "end", "end_time", "t_end", "time");
        put(table, "", "max_step", "dt", "step", "time_step", "timestep");
        put(table, "", "spacing", "dx", "resolution", "voxel_size");
        put(table, "", "voxels", "size", "shape", "cells", "dimensions");
        return table;
    }

    private static void put(
            Map<String, List<Synonym>> table, String remark, String key, String... words) {
        for (String word : words) {
            table.computeIfAbsent(word, none -> new ArrayList<>()).add(new Synonym(key, remark));
        }
    }
}
