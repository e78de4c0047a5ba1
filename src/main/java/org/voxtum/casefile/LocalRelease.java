package org.voxtum.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.physics.ReleaseLaw;

/** Says where carriers that warmth or light opens do not open in the blood of the tissue. */
final class LocalRelease {
    private LocalRelease() {}

    /** One sentence for each such carrier. */
    static List<String> notices(Case source) {
        List<String> notices = new ArrayList<>();
        for (AgentSpec agent : source.agents()) {
            boolean opens = agent.fate().release().filter(own -> isLocal(own.law())).isPresent();
            if (opens) {
                remedy(source)
                        .map(
                                text ->
                                        "'"
                                                + agent.givenAs()
                                                + "' opens by warmth or light, and"
                                                + text)
                        .ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static boolean isLocal(ReleaseLaw law) {
        return law instanceof ReleaseLaw.Thermal || law instanceof ReleaseLaw.LightDriven;
    }

    private static Optional<String> remedy(Case source) {
        if (source.vessels().isPresent()) {
            boolean followed = source.vessels().get().transit().mode() == VesselSpec.Mode.TRANSIENT;
            return followed
                    ? Optional.empty()
                    : Optional.of(
                            " in the blood of the network it opens no more than in the rest of the"
                                    + " body; 'transit: {mode: transient}' in vessels follows it");
        }
        return source.regions().stream()
                .filter(region -> region.kind().isTissue())
                .filter(region -> PassageInspection.hasWall(source, region))
                .filter(region -> !region.isFed())
                .findFirst()
                .map(
                        region ->
                                " in the capillaries of region '"
                                        + region.name()
                                        + "' it opens no more than in the rest of the body;"
                                        + " blood_perfusion keeps blood there");
    }
}
