package org.voxtum.casefile;

import java.util.List;
import java.util.stream.Collectors;
import org.voxtum.fault.ParticleRule;

/** Holds regions with receptors of their own to what binds there. */
final class ReceptorInspection {
    private ReceptorInspection() {}

    /** Notes numbers of receptors that are not of the one kind to which the case's agents bind. */
    static void note(Case source, CaseFaults faults) {
        List<AgentSpec> binding =
                source.namedAgents().stream().filter(own -> own.binding().isPresent()).toList();
        long kinds =
                binding.stream()
                        .map(own -> own.receptor().orElse("of " + own.name()))
                        .distinct()
                        .count();
        String names = binding.stream().map(AgentSpec::name).collect(Collectors.joining(", "));
        for (int i = 0; kinds != 1 && i < source.regions().size(); i++) {
            RegionSpec region = source.regions().get(i);
            if (region.properties().values().containsKey(RegionProperty.RECEPTOR_DENSITY)) {
                String key = RegionProperty.key(RegionProperty.RECEPTOR_DENSITY);
                faults.add(
                        ParticleRule.RECEPTOR_REGION.fault(
                                source.where("tissue", "regions", "[" + i + "]", "with", key),
                                region.name(),
                                names.isEmpty() ? "none binds" : names));
            }
        }
    }
}
