package org.voxtum.casefile;

import java.util.Optional;
import org.voxtum.physics.PoreTheory;
import org.voxtum.physics.TissueMatrix;

/**
 * Coefficients of an agent in one tissue region: what the case gives, else what follows from its
 * radius, the matrix and the pores of the vessel wall.
 *
 * @param accessible phi before scaling by the voxel's tissue [-]
 * @param partition phi over the interstitial fraction [-]; 1 where phi is given
 * @param diffusivity D [m^2/s]
 * @param retardation f [-]
 * @param permeability P [m/s]
 * @param reflection sigma [-]
 */
public record DerivedAgent(
        PropertyValue accessible,
        double partition,
        PropertyValue diffusivity,
        double retardation,
        double permeability,
        double reflection) {
    /** Coefficients in a region; all 0 outside tissue. */
    public static DerivedAgent of(Case source, AgentSpec agent, RegionSpec region) {
        if (!region.kind().isTissue()) {
            PropertyValue none = PropertyValue.of(0);
            return new DerivedAgent(none, 0, none, 0, 0, 1);
        }
        return new Derivation(source, agent, region).derive();
    }

    static double number(
            Case source,
            AgentSpec agent,
            RegionSpec region,
            AgentProperty property,
            PropertyValue value) {
        return ((PropertyValue.Scalar) value).value();
    }

    /** One agent in one region. */
    private record Derivation(Case source, AgentSpec agent, RegionSpec region) {
        DerivedAgent derive() {
            Optional<PropertyValue> phi = given(AgentProperty.ACCESSIBLE_FRACTION);
            double partition = phi.isPresent() ? 1 : matrix().partition(radius());
            return new DerivedAgent(
                    phi.orElseGet(() -> scaled(partition)),
                    partition,
                    given(AgentProperty.DIFFUSIVITY)
                            .orElseGet(() -> PropertyValue.of(matrix().diffusivity(radius()))),
                    givenNumber(AgentProperty.RETARDATION)
                            .orElseGet(() -> matrix().retardation(radius())),
                    givenNumber(AgentProperty.WALL_PERMEABILITY).orElseGet(this::permeability),
                    givenNumber(AgentProperty.WALL_REFLECTION).orElseGet(this::reflection));
        }

        private PropertyValue scaled(double partition) {
            PropertyValue eps = region.properties().value(RegionProperty.INTERSTITIAL_FRACTION);
            if (eps instanceof PropertyValue.Image image) {
                return new PropertyValue.Image(image.image(), image.scale() * partition);
            }
            return PropertyValue.of(((PropertyValue.Scalar) eps).value() * partition);
        }

        private Optional<PropertyValue> given(AgentProperty property) {
            return agent.value(region.name(), property);
        }

        private Optional<Double> givenNumber(AgentProperty property) {
            return given(property).map(value -> number(source, agent, region, property, value));
        }

        /** The reader has refused an agent that needs a radius and has none. */
        private double radius() {
            return agent.radius().orElseThrow();
        }

        private TissueMatrix matrix() {
            RegionProperties own = region.properties();
            return new TissueMatrix(
                    own.matrix() == MatrixKind.DENSE,
                    scalar(RegionProperty.COLLAGEN_FRACTION),
                    scalar(RegionProperty.COLLAGEN_RADIUS),
                    scalar(RegionProperty.GAG_FRACTION),
                    scalar(RegionProperty.GAG_RADIUS));
        }

        private double scalar(RegionProperty property) {
            return ((PropertyValue.Scalar) region.properties().value(property)).value();
        }

        /** 0 without a radius: the reader allows that only where no vessel is. */
        private double permeability() {
            return agent.poresIn(region)
                    .filter(pores -> agent.radius().isPresent())
                    .map(
                            pores ->
                                    PoreTheory.permeability(
                                            radius(),
                                            pores.radius(),
                                            pores.areaFraction(),
                                            pores.wall()))
                    .orElse(0.0);
        }

        private double reflection() {
            double wall =
                    agent.poresIn(region)
                            .filter(pores -> agent.radius().isPresent())
                            .map(pores -> PoreTheory.reflection(radius(), pores.radius()))
                            .orElse(1.0);
            boolean hasRadius = agent.radius().isPresent();
            return hasRadius ? matrix().reflection(wall, agent.radius().get()) : wall;
        }
    }
}
