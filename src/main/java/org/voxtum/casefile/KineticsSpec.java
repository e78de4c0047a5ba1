package org.voxtum.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.model.PoolName;
import org.voxtum.units.Quantity;

/**
 * Kinetics that a user wrote in Java; nothing of them is loaded yet.
 *
 * @param className full name of the class
 * @param file its source or jar
 * @param isSource whether it is a source
 * @param parameters numbers with any unit or none, by name
 * @param reactions what its rates move, at least one
 * @param region the one region where they go on; empty for everywhere
 * @param where place in the case
 */
public record KineticsSpec(
        String className,
        Path file,
        boolean isSource,
        Map<String, Quantity> parameters,
        List<Reaction> reactions,
        Optional<String> region,
        String where) {
    /** Copies map and list. */
    public KineticsSpec {
        parameters = Ordered.copy(parameters);
        reactions = List.copyOf(reactions);
    }

    /**
     * A reaction between pools.
     *
     * @param rate method of the class
     * @param change what one mole of it adds to each pool [mol]
     * @param where place in the case
     */
    public record Reaction(String rate, Map<PoolName, Double> change, String where) {
        /** Copies the map. */
        public Reaction {
            change = Ordered.copy(change);
        }
    }

    /** Whether a reaction gives to a pool of an agent. */
    boolean makes(String agent) {
        return reactions.stream()
                .flatMap(reaction -> reaction.change().entrySet().stream())
                .anyMatch(each -> each.getKey().agent().equals(agent) && each.getValue() > 0);
    }

    /** The same without places. */
    KineticsSpec withoutPlaces() {
        List<Reaction> bare =
                reactions.stream().map(r -> new Reaction(r.rate(), r.change(), "")).toList();
        return new KineticsSpec(className, file, isSource, parameters, bare, region, "");
    }
}
