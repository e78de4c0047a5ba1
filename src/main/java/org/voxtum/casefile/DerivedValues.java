package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;

/** What a case does not say and what follows from what it says. */
final class DerivedValues {
    private final Case source;
    private final Set<List<String>> known = new HashSet<>();
    private final List<DerivedValue> found = new ArrayList<>();

    private DerivedValues(Case source) {
        this.source = source;
        source.settings().forEach(setting -> known.add(setting.path()));
    }

    /** Every derived value that has a key, in the order of the file. */
    static List<DerivedValue> of(Case source) {
        DerivedValues values = new DerivedValues(source);
        source.settings().forEach(values::pores);
        for (AgentSpec agent : source.namedAgents()) {
            agent.particle().ifPresent(particle -> values.particle(agent.name(), particle));
            source.regions().stream()
                    .filter(region -> !DerivedCoefficients.of(region.kind()).isEmpty())
                    .map(region -> new DerivedCoefficients(agent, region))
                    .forEach(coefficients -> values.found.addAll(coefficients.values()));
        }
        source.vessels().ifPresent(values::cells);
        source.agents().forEach(values::release);
        source.agents().forEach(values::synthesis);
        for (int i = 0; i < source.doses().size(); i++) {
            values.dose(i, source.doses().get(i));
        }
        return List.copyOf(values.found);
    }

    private void add(List<String> path, KeyGroup group, String text, String formula) {
        if (!known.contains(path)) {
            found.add(new DerivedValue(path, group.names(), text, formula));
        }
    }

    /** Where transit is typed as a map; a word has no place for it. */
    private void cells(VesselSpec vessels) {
        boolean inCells = vessels.transit().mode() == VesselSpec.Mode.TRANSIENT;
        if (inCells && known.contains(List.of("vessels", "transit", "mode"))) {
            add(
                    List.of("vessels", "transit", "cell"),
                    CaseKeys.TRANSIT,
                    vessels.transit().longestCell(source.grid()) + " m",
                    "a quarter of the smallest spacing");
        }
    }

    private void release(AgentSpec agent) {
        agent.fate()
                .release()
                .ifPresent(
                        own -> {
                            List<String> path = List.of("agents", agent.givenAs(), "release");
                            derived(path, "internal_rate", own.internalRate(), "pH 5");
                            derived(path, "in_plasma", own.inPlasma(), "pH 7.4");
                        });
    }

    private void synthesis(AgentSpec agent) {
        agent.binding()
                .filter(binding -> binding.turnover().isPresent())
                .ifPresent(
                        binding -> {
                            double rate =
                                    binding.turnover().get().synthesis() * binding.receptors();
                            String unit = binding.perCell() ? " 1/s per cell" : " mol/m^3/s";
                            add(
                                    List.of(
                                            "agents",
                                            agent.givenAs(),
                                            "binding",
                                            "turnover",
                                            "synthesis"),
                                    BindingKeys.TURNOVER,
                                    rate + unit,
                                    "loss x receptors");
                        });
    }

    private void derived(List<String> path, String key, double rate, String where) {
        List<String> longer = new ArrayList<>(path);
        longer.add(key);
        String formula = "its law at 37 C, " + where + ", without enzyme and light";
        add(List.copyOf(longer), ReleaseKeys.RELEASE, rate + " 1/s", formula);
    }

    private void particle(String agent, Particle particle) {
        add(
                List.of("agents", agent, "steric_radius"),
                AgentKeys.AGENT,
                particle.radius() + " m",
                "radius");
        add(
                List.of("agents", agent, "wall_charge_factor"),
                AgentKeys.AGENT,
                Double.toString(particle.chargeFactor()),
                "zeta, Stylianopoulos et al. 2013; 1 without one");
    }

    /** One class alone has the wall's own reflection. */
    private void pores(Setting setting) {
        List<String> path = setting.path();
        int depth = path.indexOf("wall_pores");
        if (depth < 0 || !path.get(path.size() - 1).equals("area_fraction")) {
            return;
        }
        List<PoreClass> classes = classes(path);
        if (classes.size() > 1 && path.get(depth + 1).startsWith("[")) {
            PoreClass own = classes.get(index(path.get(depth + 1)));
            add(
                    sibling(path, "osmotic_reflection"),
                    PoreKeys.PORES,
                    Double.toString(own.osmoticReflection()),
                    "albumin of 3.5 nm in the pore, Dechadilok and Deen 2006");
        }
    }

    private List<PoreClass> classes(List<String> path) {
        if (path.get(0).equals("tissue")) {
            return source.regions().get(index(path.get(2))).properties().pores();
        }
        return source.namedAgents().stream()
                .filter(agent -> agent.name().equals(path.get(1)))
                .findFirst()
                .map(AgentSpec::pores)
                .orElse(List.of());
    }

    /** Of an entry of a list, such as {@code [2]}. */
    private static int index(String key) {
        return Integer.parseInt(key.substring(1, key.length() - 1));
    }

    private static List<String> sibling(List<String> path, String key) {
        List<String> other = new ArrayList<>(path.subList(0, path.size() - 1));
        other.add(key);
        return List.copyOf(other);
    }

    private void dose(int number, DoseSpec dose) {
        String entry = "[" + number + "]";
        dose.amount()
                .ifPresent(
                        amount ->
                                add(
                                        List.of("doses", entry, "amount"),
                                        AgentKeys.DOSE,
                                        amount + " mol",
                                        "peak x volume"));
        dose.plasma()
                .knownPeak()
                .ifPresent(
                        peak ->
                                add(
                                        List.of("doses", entry, "plasma", "peak"),
                                        AgentKeys.PLASMA,
                                        peak + " mol/m^3",
                                        "amount / volume"));
    }
}
