package org.voxtum.casefile;

import org.voxtum.fault.DataRule;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.tissue.VoxelSink;

/**
 * Whether an agent reaches no more fluid than there is: phi is the interstitial fraction times a
 * partition coefficient of at most 1.
 *
 * @param source the case
 * @param agent one of its agents
 * @param labels region number of each voxel
 */
record AccessibleFluid(Case source, AgentSpec agent, Labels labels) {
    /** What a float32 of an image may differ from the same number that is typed. */
    private static final double ROUNDING = 1e-6;

    /** Whether an accessible fraction is more than an interstitial one. */
    static boolean exceeds(double accessible, double interstitial) {
        return accessible > interstitial * (1 + ROUNDING);
    }

    /** Where the case gives an accessible fraction. */
    static String where(Case source, AgentSpec agent, RegionSpec region) {
        return source.where(
                "agents",
                agent.name(),
                "in",
                region.name(),
                CoefficientReader.key(AgentProperty.ACCESSIBLE_FRACTION));
    }

    /**
     * Refuses a voxel that breaks the rule, in regions where one of the two is an image.
     *
     * @param phi accessible fraction of each voxel as the case gives it [-]
     * @throws org.voxtum.fault.Fault INPUT
     */
    void check(Field phi) {
        for (int number = 0; number < source.regions().size(); number++) {
            RegionSpec region = source.regions().get(number);
            PropertyValue given =
                    agent.value(region.name(), AgentProperty.ACCESSIBLE_FRACTION).orElse(null);
            if (given != null && region.kind().isTissue()) {
                check(phi, number, given, region);
            }
        }
    }

    private void check(Field phi, int number, PropertyValue given, RegionSpec region) {
        PropertyValue fluid = region.properties().value(RegionProperty.INTERSTITIAL_FRACTION);
        VoxelSink compare =
                (x, y, z, eps) -> {
                    if (labels.get(x, y, z) == number && exceeds(phi.get(x, y, z), eps)) {
                        throw DataRule.IMAGE_ACCESSIBLE.fault(
                                where(source, agent, region),
                                phi.get(x, y, z),
                                agent.name(),
                                x,
                                y,
                                z,
                                eps);
                    }
                };
        if (fluid instanceof PropertyValue.Image image) {
            image.image()
                    .forEach(
                            source.grid(),
                            (x, y, z, pixel) -> compare.set(x, y, z, pixel * image.scale()));
        } else if (given instanceof PropertyValue.Image) {
            everywhere(fluid.number(), compare);
        }
    }

    private void everywhere(double value, VoxelSink sink) {
        for (int z = 0; z < labels.shape().nz(); z++) {
            for (int y = 0; y < labels.shape().ny(); y++) {
                for (int x = 0; x < labels.shape().nx(); x++) {
                    sink.set(x, y, z, value);
                }
            }
        }
    }
}
