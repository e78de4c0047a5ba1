package org.voxtum.casefile;

import java.util.List;
import java.util.Optional;
import org.voxtum.model.WallPores;
import org.voxtum.physics.Particle;
import org.voxtum.physics.PoreClass;
import org.voxtum.physics.TissueMatrix;
import org.voxtum.tissue.RegionKind;

/**
 * Coefficients of an agent in one tissue region or of the wall of a painted lumen: what the case
 * gives, else what follows from its radius, the matrix and the pores of the vessel wall.
 *
 * @param accessible phi before scaling by the voxel's tissue [-]
 * @param partition phi over the interstitial fraction [-]; 1 where phi is given
 * @param diffusivity D [m^2/s]
 * @param retardation f [-]
 * @param pores classes of pores of the vessel wall; one where P or sigma is given
 */
public record DerivedAgent(
        PropertyValue accessible,
        double partition,
        PropertyValue diffusivity,
        double retardation,
        List<WallPores> pores) {
    /** Copies the list. */
    public DerivedAgent {
        pores = List.copyOf(pores);
    }

    /** P of all classes [m/s]. */
    public double permeability() {
        return pores.stream().mapToDouble(WallPores::permeability).sum();
    }

    /** sigma [-], mean of the classes by their share of the water; 1 without pores. */
    public double reflection() {
        return pores.isEmpty() ? 1 : mean(pores);
    }

    private static double mean(List<WallPores> pores) {
        return pores.size() == 1
                ? pores.get(0).reflection()
                : pores.stream().mapToDouble(p -> p.conductanceShare() * p.reflection()).sum();
    }

    /** Whether phi, D, f or the wall must be derived voxel by voxel. */
    public boolean varies() {
        return Double.isNaN(partition)
                || Double.isNaN(accessible.number()) && !accessible.mapped()
                || diffusivityVaries()
                || Double.isNaN(retardation)
                || wallVaries();
    }

    /** Whether the wall must be derived voxel by voxel. */
    public boolean wallVaries() {
        return pores.stream()
                .anyMatch(
                        p ->
                                Double.isNaN(p.permeability())
                                        || Double.isNaN(p.reflection())
                                        || Double.isNaN(p.osmoticPressure()));
    }

    /** Whether D must be derived voxel by voxel; one that an image gives needs no derivation. */
    boolean diffusivityVaries() {
        return diffusivity instanceof PropertyValue.Scalar scalar && Double.isNaN(scalar.value());
    }

    /** What the case says of a voxel or a whole region. */
    interface Given {
        /** Property of the region. */
        PropertyValue of(RegionProperty property);

        /** Coefficient of the agent; empty: to be derived. */
        Optional<PropertyValue> of(AgentProperty property);

        /** What is said of a whole region. */
        static Given in(AgentSpec agent, RegionSpec region) {
            return new Given() {
                @Override
                public PropertyValue of(RegionProperty property) {
                    return region.properties().value(property);
                }

                @Override
                public Optional<PropertyValue> of(AgentProperty property) {
                    return agent.value(region.name(), property);
                }
            };
        }
    }

    /**
     * Coefficients in a region; all 0 outside tissue but for the wall of a lumen, and not a number
     * where they differ from voxel to voxel.
     */
    public static DerivedAgent of(AgentSpec agent, RegionSpec region) {
        if (!region.kind().isTissue() && region.kind() != RegionKind.LUMEN) {
            return ofWall(List.of());
        }
        return of(agent, region, Given.in(agent, region));
    }

    /** Coefficients from given values. */
    static DerivedAgent of(AgentSpec agent, RegionSpec region, Given values) {
        Derivation derivation = new Derivation(agent, region, values);
        return region.kind() == RegionKind.LUMEN ? ofWall(derivation.pores()) : derivation.derive();
    }

    private static DerivedAgent ofWall(List<WallPores> pores) {
        PropertyValue none = PropertyValue.of(0);
        return new DerivedAgent(none, 0, none, 0, pores);
    }

    /** One agent in one region. */
    private record Derivation(AgentSpec agent, RegionSpec region, Given values) {
        DerivedAgent derive() {
            Optional<PropertyValue> phi = given(AgentProperty.ACCESSIBLE_FRACTION);
            double partition = phi.isPresent() ? 1 : matrix().partition(particle());
            return new DerivedAgent(
                    phi.orElseGet(() -> scaled(partition)),
                    partition,
                    given(AgentProperty.DIFFUSIVITY)
                            .orElseGet(() -> PropertyValue.of(matrix().diffusivity(particle()))),
                    givenNumber(AgentProperty.RETARDATION)
                            .orElseGet(() -> matrix().retardation(particle())),
                    pores());
        }

        private PropertyValue scaled(double partition) {
            PropertyValue eps = values.of(RegionProperty.INTERSTITIAL_FRACTION);
            if (eps instanceof PropertyValue.Image image) {
                return new PropertyValue.Image(image.image(), image.scale() * partition);
            }
            return PropertyValue.of(eps.number() * partition);
        }

        private Optional<PropertyValue> given(AgentProperty property) {
            return values.of(property);
        }

        private Optional<Double> givenNumber(AgentProperty property) {
            return given(property).map(PropertyValue::number);
        }

        /** The reader has refused an agent that needs a radius and has none. */
        private Particle particle() {
            return agent.particle().orElseThrow();
        }

        private TissueMatrix matrix() {
            return new RegionMatrix(agent, region, values).matrix();
        }

        private double scalar(RegionProperty property) {
            return values.of(property).number();
        }

        /** Given values make one class of the whole wall. */
        private List<WallPores> pores() {
            List<WallPores> derived = derivedPores();
            Optional<Double> permeability = givenNumber(AgentProperty.WALL_PERMEABILITY);
            Optional<Double> reflection = givenNumber(AgentProperty.WALL_REFLECTION);
            if (permeability.isEmpty() && reflection.isEmpty() && !derived.isEmpty()) {
                return derived;
            }
            double sum = derived.stream().mapToDouble(WallPores::permeability).sum();
            double wall = derived.isEmpty() ? withoutPores() : mean(derived);
            return List.of(
                    new WallPores(
                            permeability.orElse(sum),
                            reflection.orElse(wall),
                            1,
                            scalar(RegionProperty.OSMOTIC_REFLECTION) * oncotic()));
        }

        /** Empty without a radius: the reader allows that only where no vessel is. */
        private List<WallPores> derivedPores() {
            List<PoreClass> classes = agent.poresIn(region);
            return classes.isEmpty() || agent.particle().isEmpty()
                    ? List.of()
                    : new WallClasses(
                                    classes,
                                    matrix(),
                                    scalar(RegionProperty.OSMOTIC_REFLECTION),
                                    oncotic())
                            .of(particle());
        }

        private double oncotic() {
            return scalar(RegionProperty.OSMOTIC_PRESSURE_DIFFERENCE);
        }

        private double withoutPores() {
            return agent.particle().map(particle -> matrix().reflection(1, particle)).orElse(1.0);
        }
    }
}
