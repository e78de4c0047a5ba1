package org.voxtum.model;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.voxtum.grid.Field;
import org.voxtum.physics.CellularUptake;
import org.voxtum.physics.ReceptorTurnover;

/**
 * What becomes of an agent where it is: binding to receptors, internalisation, degradation, uptake
 * without a receptor, release. Rates are the same in all tissue where nothing else is said.
 *
 * @param receptors R_t, receptor sites per voxel volume [mol/m^3], those at the start where they
 *     turn over; empty where it binds to nothing
 * @param on k_on, acting on c and free receptors [m^3/mol/s]
 * @param off k_off of the bound [1/s]
 * @param internalisation k_int of the bound [1/s]
 * @param degradation k_deg of the internal [1/s]
 * @param uptake k_NS, acting on phi c [1/s]
 * @param phagocyteDegradation k_deg,m of what phagocytes hold [1/s]
 * @param cells uptake of a drug into cells; empty for what binds or is taken up by k_NS
 * @param releases what it gives to others
 * @param carrier name of the agent whose particles carry this one from pool to pool; empty for what
 *     moves by itself
 * @param receptor name of what it binds to; agents with the same name compete for its sites. Empty
 *     for what shares them with none
 * @param turnover of its receptors, the same for all that share them; empty where their number
 *     stays
 * @param reacting names of pools that reactions with users' rates change or read
 */
public record LocalKinetics(
        Optional<Field> receptors,
        double on,
        double off,
        double internalisation,
        double degradation,
        double uptake,
        double phagocyteDegradation,
        Optional<CellularUptake> cells,
        List<Release> releases,
        Optional<String> carrier,
        Optional<String> receptor,
        Optional<ReceptorTurnover> turnover,
        Set<String> reacting) {
    /** Copies the list; a drug's uptake excludes the carriers' ways into cells. */
    public LocalKinetics {
        releases = List.copyOf(releases);
        reacting = Set.copyOf(reacting);
        if (cells.isPresent() && (receptors.isPresent() || uptake > 0)) {
            throw new IllegalArgumentException("an agent with cellular uptake binds to nothing");
        }
        if (turnover.isPresent() && receptors.isEmpty()) {
            throw new IllegalArgumentException("no receptors that could turn over");
        }
    }

    /** All but the receptor's name, its turnover and pools that users' rates change. */
    public LocalKinetics(
            Optional<Field> receptors,
            double on,
            double off,
            double internalisation,
            double degradation,
            double uptake,
            double phagocyteDegradation,
            Optional<CellularUptake> cells,
            List<Release> releases,
            Optional<String> carrier) {
        this(
                receptors,
                on,
                off,
                internalisation,
                degradation,
                uptake,
                phagocyteDegradation,
                cells,
                releases,
                carrier,
                Optional.empty(),
                Optional.empty(),
                Set.of());
    }

    /** Binding and what follows from it. */
    public LocalKinetics(
            Optional<Field> receptors,
            double on,
            double off,
            double internalisation,
            double degradation,
            double uptake) {
        this(
                receptors,
                on,
                off,
                internalisation,
                degradation,
                uptake,
                0,
                Optional.empty(),
                List.of(),
                Optional.empty());
    }

    /** Nothing happens. */
    public static LocalKinetics none() {
        return new LocalKinetics(Optional.empty(), 0, 0, 0, 0, 0);
    }

    /** A drug that cells take up. */
    public static LocalKinetics of(CellularUptake cells) {
        return new LocalKinetics(
                Optional.empty(),
                0,
                0,
                0,
                0,
                0,
                0,
                Optional.of(cells),
                List.of(),
                Optional.empty());
    }

    private LocalKinetics with(
            double inPhagocytes,
            List<Release> others,
            Optional<String> particles,
            Optional<String> name,
            Optional<ReceptorTurnover> turning,
            Set<String> pools) {
        return new LocalKinetics(
                receptors,
                on,
                off,
                internalisation,
                degradation,
                uptake,
                inPhagocytes,
                cells,
                others,
                particles,
                name,
                turning,
                pools);
    }

    /** The same that gives to others. */
    public LocalKinetics releasing(List<Release> others) {
        return with(phagocyteDegradation, others, carrier, receptor, turnover, reacting);
    }

    /** The same with pools that reactions with users' rates change or read. */
    public LocalKinetics reacting(Set<String> pools) {
        return with(phagocyteDegradation, releases, carrier, receptor, turnover, pools);
    }

    /** The same whose phagocytes degrade what they hold. */
    public LocalKinetics degradingInPhagocytes(double rate) {
        return with(rate, releases, carrier, receptor, turnover, reacting);
    }

    /** The same of what an agent's particles carry, which turn their receptors over. */
    public LocalKinetics carriedBy(String particles) {
        Optional<String> by = Optional.of(particles);
        return with(
                phagocyteDegradation, releases, by, Optional.empty(), Optional.empty(), reacting);
    }

    /** The same whose receptors have a name. */
    public LocalKinetics bindingTo(String name) {
        return with(phagocyteDegradation, releases, carrier, Optional.of(name), turnover, reacting);
    }

    /** The same whose receptors turn over. */
    public LocalKinetics turningOver(ReceptorTurnover law) {
        return with(phagocyteDegradation, releases, carrier, receptor, Optional.of(law), reacting);
    }

    /** Whether another agent binds to the same receptors. */
    public boolean sharesReceptors(LocalKinetics other) {
        return receptor.isPresent() && receptor.equals(other.receptor);
    }

    /** Whether there are receptors, which may yet bind nothing. */
    public boolean hasReceptors() {
        return receptors.isPresent();
    }

    /** Most receptors that are free at a time, over those at the start [-]. */
    public double mostFree() {
        return Math.max(1, turnover.map(ReceptorTurnover::balance).orElse(1.0));
    }

    /** Whether cells take the agent up in any way that leaves it whole. */
    public boolean internalises() {
        return uptake > 0 || hasReceptors() && internalisation > 0;
    }

    /** Whether what cells took up is degraded or metabolised. */
    public boolean degrades() {
        return internalises() && degradation > 0
                || cells.map(own -> own.metabolism() > 0).orElse(false);
    }

    /** Whether pools change by themselves; a cargo's change with its particles'. */
    public boolean reacts() {
        boolean moves = on > 0 || turnover.isPresent() || uptake > 0 && degradation > 0;
        return carrier.isEmpty() && hasReceptors() && moves;
    }

    /** Whether any of its pools gives to another agent. */
    public boolean poolsRelease() {
        return releases.stream().anyMatch(Release::ofPools);
    }
}
