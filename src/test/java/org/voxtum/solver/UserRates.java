package org.voxtum.solver;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.voxtum.compute.aparapi.KineticsClass;
import org.voxtum.compute.aparapi.KineticsFile;
import org.voxtum.model.LocalReaction;
import org.voxtum.model.MilieuProperty;
import org.voxtum.model.PoolName;
import org.voxtum.model.RateArgument;
import org.voxtum.physics.UserRate;

/** Reactions of the worked examples of {@code docs/kinetics}. */
final class UserRates {
    private final KineticsClass kinetics;
    private final Map<String, Double> parameters;

    UserRates(String example, Map<String, Double> parameters) {
        Path source = Path.of("docs/kinetics", example + ".java");
        kinetics = KineticsClass.load(new KineticsFile(source, true), example);
        this.parameters = parameters;
    }

    /** One mole from one pool to another, each as agent.pool. */
    LocalReaction reaction(String rate, String from, String to) {
        UserRate law = kinetics.rate(rate);
        Map<PoolName, Double> change = new LinkedHashMap<>();
        change.put(pool(from, "\\."), -1.0);
        change.put(pool(to, "\\."), 1.0);
        List<RateArgument> arguments = law.arguments().stream().map(this::argument).toList();
        return new LocalReaction(law, arguments, change, Optional.empty());
    }

    double value(String rate, double... arguments) {
        return kinetics.rate(rate).java().at(arguments);
    }

    private static PoolName pool(String text, String between) {
        String[] parts = text.split(between, -1);
        return new PoolName(parts[0], parts[1]);
    }

    private RateArgument argument(String name) {
        if (parameters.containsKey(name)) {
            return new RateArgument.Constant(parameters.get(name));
        }
        if (name.startsWith("c_")) {
            return new RateArgument.Fluid(name.substring(2));
        }
        return switch (name) {
            // a milieu without oxygen stands for its tension
            case "oxygen" -> new RateArgument.Condition(MilieuProperty.ENZYME);
            case "time" -> new RateArgument.Time();
            default -> new RateArgument.Amount(pool(name, "_"));
        };
    }
}
