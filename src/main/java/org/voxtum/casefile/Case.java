package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.grid.Face;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.CellEffect;

/**
 * A checked case; every value in SI units, presets and defaults filled in.
 *
 * @param name title of the case
 * @param file the file that it was read from, absolute
 * @param inputs files that the case names, absolute, in the order in which they were met
 * @param grid the box of voxels
 * @param boundaries condition of every face of the box, the faces of one-voxel axes sealed
 * @param regions regions in the order in which they are painted; the region number is the index
 * @param vessels vessel network, empty where the case has none
 * @param agents agents in the order of the file
 * @param doses doses into the plasma
 * @param oxygen oxygen in tissue and blood, empty where it is not computed
 * @param response what kills cells, in the order of the file
 * @param run what to simulate and to write
 * @param numerics numerical settings
 * @param settings every value with the text that was typed and where it comes from
 * @param kinetics rates that are written in Java
 * @param allowsCode whether these may be loaded; a case file alone never says so
 */
public record Case(
        String name,
        Path file,
        List<Path> inputs,
        VoxelGrid grid,
        Map<Face, FaceCondition> boundaries,
        List<RegionSpec> regions,
        Optional<VesselSpec> vessels,
        List<AgentSpec> agents,
        List<DoseSpec> doses,
        Optional<OxygenSpec> oxygen,
        List<CellEffect> response,
        RunSpec run,
        NumericsSpec numerics,
        List<Setting> settings,
        List<KineticsSpec> kinetics,
        boolean allowsCode) {
    /** Copies the lists and the map. */
    public Case {
        inputs = List.copyOf(inputs);
        boundaries = Ordered.copy(new EnumMap<>(boundaries));
        regions = List.copyOf(regions);
        agents = List.copyOf(agents);
        doses = List.copyOf(doses);
        response = List.copyOf(response);
        settings = List.copyOf(settings);
        kinetics = List.copyOf(kinetics);
    }

    /** The same whose kinetics may be loaded, if {@code allowed}. */
    public Case allowingCode(boolean allowed) {
        return with(kinetics, allowed);
    }

    /** The same without rates that are written in Java. */
    Case withoutKinetics() {
        return with(List.of(), false);
    }

    private Case with(List<KineticsSpec> rates, boolean allowed) {
        return new Case(
                name,
                file,
                inputs,
                grid,
                boundaries,
                regions,
                vessels,
                agents,
                doses,
                oxygen,
                response,
                run,
                numerics,
                settings,
                rates,
                allowed);
    }

    /** The agent of a name, which must be there. */
    public AgentSpec agent(String named) {
        return agents.stream().filter(own -> own.name().equals(named)).findFirst().orElseThrow();
    }

    /** The agents that the file names, without what particles of others carry. */
    public List<AgentSpec> namedAgents() {
        return agents.stream().filter(agent -> agent.carried().isEmpty()).toList();
    }

    /**
     * File, line, column and path of a part of the case, as messages say it.
     *
     * @param path keys from the top; {@code [2]} for the third entry of a list
     */
    public String where(String... path) {
        return CasePlaces.of(this, List.of(path));
    }

    /** The same values without file and settings: equal for cases that state the same problem. */
    public Case withoutSettings() {
        return new Case(
                name,
                Path.of(""),
                List.of(),
                grid,
                boundaries,
                regions,
                vessels,
                agents,
                doses,
                oxygen,
                response,
                run,
                numerics,
                List.of(),
                kinetics.stream().map(KineticsSpec::withoutPlaces).toList(),
                false);
    }
}
