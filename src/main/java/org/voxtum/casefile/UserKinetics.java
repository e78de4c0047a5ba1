package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.voxtum.compute.aparapi.KineticsClass;
import org.voxtum.compute.aparapi.KineticsFile;
import org.voxtum.fault.KineticsRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.RateArgument;
import org.voxtum.physics.UserRate;
import org.voxtum.units.Quantity;

/** Loads the kinetics of a case that may bring code, and binds the arguments of their rates. */
public final class UserKinetics {
    private final Case source;
    private final Labels labels;
    private final RateArguments known;

    private UserKinetics(Case source, Labels labels) {
        this.source = source;
        this.labels = labels;
        known = new RateArguments(source.agents().stream().map(AgentSpec::name).toList());
    }

    /**
     * The reactions of a case; classes are checked before they are loaded.
     *
     * @throws org.voxtum.fault.Fault of kind CASE where the case may not bring code
     */
    static List<LocalReaction> of(Case source, Labels labels) {
        if (!source.kinetics().isEmpty() && !source.allowsCode()) {
            KineticsSpec first = source.kinetics().get(0);
            throw KineticsRule.CODE.fault(first.where(), first.className(), first.file());
        }
        UserKinetics all = new UserKinetics(source, labels);
        List<LocalReaction> reactions = new ArrayList<>();
        source.kinetics().forEach(spec -> reactions.addAll(all.reactions(spec)));
        return reactions;
    }

    /**
     * The same without a grid, so that no reaction knows its place.
     *
     * @throws org.voxtum.fault.Fault where the case may not bring code, or its code is refused
     */
    public static List<LocalReaction> of(Case source) {
        return of(source, null);
    }

    private List<LocalReaction> reactions(KineticsSpec spec) {
        KineticsClass loaded =
                KineticsClass.load(
                        new KineticsFile(spec.file(), spec.isSource()), spec.className());
        Set<String> unused = new LinkedHashSet<>(spec.parameters().keySet());
        Map<String, UserRate> rates = new HashMap<>();
        Optional<Field.VoxelFunction> where = spec.region().map(this::share);
        List<LocalReaction> reactions = new ArrayList<>();
        for (KineticsSpec.Reaction reaction : spec.reactions()) {
            UserRate rate = rates.computeIfAbsent(reaction.rate(), loaded::rate);
            new HashSet<>(rate.arguments()).forEach(unused::remove);
            reactions.add(
                    new LocalReaction(
                            rate,
                            rate.arguments().stream()
                                    .map(name -> argument(spec, reaction, rate, name))
                                    .toList(),
                            reaction.change(),
                            where));
        }
        for (String name : unused) {
            throw KineticsRule.PARAMETER_UNUSED.fault(spec.where(), spec.className(), name);
        }
        return reactions;
    }

    private RateArgument argument(
            KineticsSpec spec, KineticsSpec.Reaction reaction, UserRate rate, String name) {
        Quantity parameter = spec.parameters().get(name);
        if (parameter != null) {
            return new RateArgument.Constant(parameter.si());
        }
        Map<String, RateArgument> found = known.of(name);
        if (found.isEmpty()) {
            List<String> all = new ArrayList<>(spec.parameters().keySet());
            all.addAll(known.known());
            throw KineticsRule.ARGUMENT.fault(
                    reaction.where(), name, rate.name(), Nearest.hint(name, all));
        }
        List<String> meanings = List.copyOf(found.keySet());
        if (meanings.size() > 1) {
            throw KineticsRule.AMBIGUOUS.fault(
                    reaction.where(), name, rate.name(), meanings.get(0), meanings.get(1));
        }
        RateArgument only = found.values().iterator().next();
        if (only instanceof RateArgument.Oxygen && source.oxygen().isEmpty()) {
            throw KineticsRule.NO_OXYGEN.fault(reaction.where(), rate.name());
        }
        return only;
    }

    private Field.VoxelFunction share(String region) {
        int label = source.regions().stream().map(RegionSpec::name).toList().indexOf(region);
        return (x, y, z) -> labels.get(x, y, z) == label ? 1 : 0;
    }
}
