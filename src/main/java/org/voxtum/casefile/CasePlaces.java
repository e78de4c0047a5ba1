package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;

/** Where the parts of a checked case were typed. */
final class CasePlaces {
    private CasePlaces() {}

    /** Place of the first typed value below a path, else below the nearest part around it. */
    static String of(Case source, List<String> path) {
        String dotted = String.join(".", path).replace(".[", "[");
        for (int depth = path.size(); depth > 0; depth--) {
            Optional<Setting> typed = typedBelow(source, path.subList(0, depth));
            if (typed.isPresent()) {
                return typed.get().place() + ", " + dotted;
            }
        }
        return source.file().getFileName() + ", " + dotted;
    }

    /** The first value below a path that the user gives. */
    static Optional<Setting> typedBelow(Case source, List<String> path) {
        return source.settings().stream()
                .filter(setting -> setting.origin().given())
                .filter(setting -> setting.path().size() >= path.size())
                .filter(setting -> setting.path().subList(0, path.size()).equals(path))
                .findFirst();
    }
}
