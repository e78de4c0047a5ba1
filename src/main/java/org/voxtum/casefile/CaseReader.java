package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.Fault;
import org.voxtum.fault.FileRule;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.CellEffect;

/** Reads a case file: checks every key and value and fills in presets and defaults. */
public final class CaseReader {
    private final Path file;
    private final YamlNode.Entries root;
    private final Reading reading;
    private final CaseNames names;

    private CaseReader(Path file, YamlNode.Entries root, UnaryOperator<String> environment) {
        this.file = file;
        this.root = root;
        this.reading = new Reading(file.getParent(), environment);
        this.names = CaseNames.of(root);
    }

    /**
     * The checked case.
     *
     * @param file a YAML file
     * @param sets changes as {@code path=value}, applied in order
     * @throws Fault CASE with every mistake of the file, one a line; OUTPUT where it cannot be
     *     read; USAGE where a change is no {@code path=value}
     */
    public static Case read(Path file, List<String> sets) {
        return read(file, sets, System::getenv);
    }

    /** The same with an environment of its own. */
    static Case read(Path file, List<String> sets, UnaryOperator<String> environment) {
        Path absolute = file.toAbsolutePath().normalize();
        YamlNode node = YamlReader.read(absolute);
        if (!(node instanceof YamlNode.Entries root)) {
            throw FileRule.NOT_A_CASE.fault(node.mark().text(), node.noun());
        }
        sets.forEach(set -> SetOption.apply(root, set));
        SetAgents.refuse(root);
        return new CaseReader(absolute, root, environment).read();
    }

    private Case read() {
        CaseFaults faults = reading.faults();
        Fields fields = new Place(reading, root, List.of(), "").fields(CaseKeys.ROOT);
        faults.tryTo(() -> fields.whole("voxtum"));
        Optional<String> name = faults.attempt(() -> name(fields));
        Optional<VoxelGrid> grid = faults.attempt(() -> GridReader.read(fields.needGroup("grid")));
        Optional<Map<Face, FaceCondition>> boundaries =
                faults.attempt(() -> boundaries(fields, grid));
        Optional<List<RegionSpec>> regions = faults.attempt(() -> regions(fields, grid));
        Optional<Optional<VesselSpec>> vessels =
                faults.attempt(() -> fields.group("vessels").map(VesselReader::read));
        Optional<List<AgentSpec>> agents =
                faults.attempt(() -> agents(fields, grid, regions.orElse(List.of())));
        Optional<List<DoseSpec>> doses = faults.attempt(() -> doses(fields, agents));
        Optional<Optional<OxygenSpec>> oxygen = faults.attempt(() -> oxygen(fields));
        Optional<List<KineticsSpec>> kinetics = faults.attempt(() -> kinetics(fields));
        Optional<RunSpec> run = faults.attempt(() -> run(fields));
        Optional<NumericsSpec> numerics = faults.attempt(() -> numerics(fields));
        Optional<List<CellEffect>> response = faults.attempt(() -> response(fields, agents, run));
        faults.throwIfAny();
        return checked(
                fields,
                new Case(
                        name.orElseThrow(),
                        file,
                        List.copyOf(reading.files()),
                        grid.orElseThrow(),
                        boundaries.orElseThrow(),
                        regions.orElseThrow(),
                        vessels.orElseThrow(),
                        agents.orElseThrow(),
                        doses.orElseThrow(),
                        oxygen.orElseThrow(),
                        response.orElseThrow(),
                        run.orElseThrow(),
                        numerics.orElseThrow(),
                        reading.settings(),
                        kinetics.orElseThrow(),
                        false));
    }

    /** The case whose parts fit each other. */
    private static Case checked(Fields fields, Case read) {
        ReleaseRules.refuse(fields, read.agents(), read.doses());
        ReceptorRules.refuse(fields, read.agents());
        AgentSources sources =
                new AgentSources(read.regions(), read.boundaries(), read.doses(), read.agents());
        refuseIdle(fields, sources, notMade(read));
        OxygenRules.refuse(fields, read.oxygen(), read.regions());
        ResponseRules.refuse(fields, read.response(), read.regions());
        return read;
    }

    /** Agents that no kinetics give to. */
    private static List<AgentSpec> notMade(Case read) {
        return read.agents().stream()
                .filter(agent -> read.kinetics().stream().noneMatch(k -> k.makes(agent.name())))
                .toList();
    }

    private List<KineticsSpec> kinetics(Fields fields) {
        return fields.find("kinetics").map(new KineticsReader(names)::read).orElse(List.of());
    }

    private RunSpec run(Fields fields) {
        return new RunReader(names, fields.has("oxygen"), fields.has("response"))
                .run(fields.needGroup("run"));
    }

    private List<RegionSpec> regions(Fields fields, Optional<VoxelGrid> grid) {
        return new RegionReader(grid, names, fields.has("vessels"), fields.has("oxygen"))
                .read(fields.needGroup("tissue"));
    }

    private static void refuseIdle(Fields fields, AgentSources sources, List<AgentSpec> agents) {
        CaseFaults faults = fields.place().reading().faults();
        for (AgentSpec agent : agents) {
            if (agent.carried().isEmpty() && sources.none(agent)) {
                Place place = fields.need("agents");
                YamlNode.Entry entry =
                        ((YamlNode.Entries) place.node()).entries().get(agent.name());
                faults.add(
                        place.child(agent.name(), new YamlNode.Scalar("", entry.key()))
                                .fault(CaseRule.NO_SOURCE, agent.name()));
            }
        }
        faults.throwIfAny();
    }

    private String name(Fields fields) {
        String stem = String.valueOf(file.getFileName()).replaceFirst("\\.ya?ml$", "");
        Mark mark = Mark.without("default", Origin.DEFAULT);
        Place usual = fields.place().child("name", new YamlNode.Scalar(stem, mark));
        return fields.find("name").orElse(usual).text();
    }

    private Map<Face, FaceCondition> boundaries(Fields fields, Optional<VoxelGrid> grid) {
        Place none = fields.place().child("boundaries", YamlNode.Entries.empty(root.mark()));
        return new BoundaryReader(grid, names).read(fields.find("boundaries").orElse(none));
    }

    private List<AgentSpec> agents(
            Fields fields, Optional<VoxelGrid> grid, List<RegionSpec> regions) {
        return fields.find("agents")
                .map(new AgentReader(grid, names, regions, fields.has("vessels"))::read)
                .orElse(List.of());
    }

    private List<DoseSpec> doses(Fields fields, Optional<List<AgentSpec>> read) {
        Map<String, String> presets = new LinkedHashMap<>();
        if (root.get("agents") instanceof YamlNode.Entries agents) {
            agents.entries()
                    .forEach(
                            (agent, entry) -> {
                                if (entry.value() instanceof YamlNode.Entries map
                                        && map.get("preset") instanceof YamlNode.Scalar preset) {
                                    presets.put(agent, preset.text());
                                }
                            });
        }
        return fields.find("doses")
                .map(new DoseReader(names, presets, read)::read)
                .orElse(List.of());
    }

    private Optional<OxygenSpec> oxygen(Fields fields) {
        OxygenReader reader = new OxygenReader(fields.has("vessels"));
        return fields.find("oxygen").map(place -> place.placing(() -> reader.read(place)));
    }

    private List<CellEffect> response(
            Fields fields, Optional<List<AgentSpec>> agents, Optional<RunSpec> run) {
        ResponseReader reader =
                new ResponseReader(names, agents.orElse(List.of()), fields.has("oxygen"), run);
        return fields.find("response").map(reader::read).orElse(List.of());
    }

    private NumericsSpec numerics(Fields fields) {
        Place empty = fields.place().child("numerics", YamlNode.Entries.empty(root.mark()));
        return RunReader.numerics(fields.find("numerics").orElse(empty).fields(CaseKeys.NUMERICS));
    }
}
