package org.voxtum.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.UserKinetics;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.PoolName;
import org.voxtum.model.RateArgument;

/**
 * What users' rates need beside what they move.
 *
 * @param pools that rates change or read
 * @param places fields of where reactions go on
 * @param conditions fields of the tissue that rates read: oxygen, temperature, pH
 * @param arguments most that a rate takes
 */
record KineticsFields(Set<PoolName> pools, int places, int conditions, int arguments) {
    /** Copies the set. */
    KineticsFields {
        pools = Set.copyOf(pools);
    }

    /**
     * Loads the classes of a case: the names of arguments say what its rates read. Of a case that
     * may not bring code, and so cannot run, it is what its reactions change.
     *
     * @throws org.voxtum.fault.Fault where the code is refused
     */
    static KineticsFields of(Case source) {
        if (!source.allowsCode()) {
            return new KineticsFields(changed(source), places(source), 0, 0);
        }
        List<LocalReaction> reactions = UserKinetics.of(source);
        Set<PoolName> pools = new LinkedHashSet<>();
        reactions.forEach(reaction -> pools.addAll(reaction.pools()));
        return new KineticsFields(
                pools,
                places(source),
                (int) arguments(reactions).filter(KineticsFields::isField).distinct().count(),
                reactions.stream().mapToInt(r -> r.arguments().size()).max().orElse(0));
    }

    private static Set<PoolName> changed(Case source) {
        return source.kinetics().stream()
                .flatMap(own -> own.reactions().stream())
                .flatMap(reaction -> reaction.change().keySet().stream())
                .collect(Collectors.toSet());
    }

    private static int places(Case source) {
        return (int) source.kinetics().stream().filter(own -> own.region().isPresent()).count();
    }

    private static Stream<RateArgument> arguments(List<LocalReaction> reactions) {
        return reactions.stream().flatMap(reaction -> reaction.arguments().stream());
    }

    private static boolean isField(RateArgument argument) {
        return argument instanceof RateArgument.Oxygen
                || argument instanceof RateArgument.Condition;
    }

    /** Whether a rate changes or reads any pool of an agent. */
    boolean reacts(String agent) {
        return pools.stream().anyMatch(pool -> pool.agent().equals(agent));
    }

    /** Whether a rate changes or reads what moves of an agent. */
    boolean movesOrReads(String agent) {
        return pools.contains(new PoolName(agent, PoolName.FREE));
    }

    /** Names of an agent's pools beside the free one. */
    Set<String> held(String agent) {
        return pools.stream()
                .filter(pool -> pool.agent().equals(agent) && !pool.isFree())
                .map(PoolName::pool)
                .collect(Collectors.toSet());
    }

    /** Fields of the tissue while those that react have their turn: its share, and the others. */
    int ofTissue() {
        return pools.isEmpty() ? 0 : 1 + places + conditions;
    }
}
