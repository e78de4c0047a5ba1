package org.voxtum.casefile;

import org.voxtum.fault.DataRule;
import org.voxtum.fault.ParticleRule;
import org.voxtum.physics.Fibres;
import org.voxtum.physics.HinderedDiffusion;
import org.voxtum.physics.Particle;

/** Refuses fibrils so thin beside an agent that the drag of Phillips' law is not known. */
final class ThinFibres {
    private final Case source;
    private final AgentSpec agent;
    private final CaseFaults faults;

    private ThinFibres(Case source, AgentSpec agent, CaseFaults faults) {
        this.source = source;
        this.agent = agent;
        this.faults = faults;
    }

    /** Notes what cannot be. */
    static void note(Case source, AgentSpec agent, CaseFaults faults) {
        ThinFibres fibres = new ThinFibres(source, agent, faults);
        agent.particle().ifPresent(fibres::check);
    }

    private void check(Particle particle) {
        for (int i = 0; i < source.regions().size(); i++) {
            if (followsPhillips(source.regions().get(i))) {
                check(
                        i,
                        RegionProperty.COLLAGEN_FRACTION,
                        RegionProperty.COLLAGEN_RADIUS,
                        particle);
                check(i, RegionProperty.FIBRIL_FRACTION, RegionProperty.FIBRIL_RADIUS, particle);
            }
        }
    }

    private boolean followsPhillips(RegionSpec region) {
        return region.kind().isTissue()
                && agent.value(region.name(), AgentProperty.DIFFUSIVITY).isEmpty()
                && agent.hindranceIn(region) instanceof HinderedDiffusion.Phillips;
    }

    private void check(
            int index, RegionProperty fraction, RegionProperty radius, Particle particle) {
        RegionSpec region = source.regions().get(index);
        PropertyValue fibre = region.properties().value(radius);
        if (PropertyValue.of(0).equals(region.properties().value(fraction))) {
            return;
        }
        if (fibre instanceof PropertyValue.Scalar scalar && isThin(scalar.value(), particle)) {
            String key = RegionProperty.key(radius);
            faults.add(
                    ParticleRule.FIBRES_THIN.fault(
                            source.where("tissue", "regions", "[" + index + "]", "with", key),
                            key,
                            region.name(),
                            Nanometres.text(scalar.value()),
                            agent.name(),
                            Nanometres.text(particle.radius())));
        } else if (fibre instanceof PropertyValue.Image image) {
            faults.tryTo(() -> check(region, radius, image, particle));
        }
    }

    private void check(
            RegionSpec region,
            RegionProperty radius,
            PropertyValue.Image image,
            Particle particle) {
        image.image()
                .forEach(
                        source.grid(),
                        (x, y, z, pixel) -> {
                            if (isThin(pixel * image.scale(), particle)) {
                                throw DataRule.IMAGE_FIBRES.fault(
                                        image.image().file().toString(),
                                        RegionProperty.key(radius),
                                        region.name(),
                                        Nanometres.text(pixel * image.scale()),
                                        x,
                                        y,
                                        z,
                                        agent.name(),
                                        Nanometres.text(particle.radius()));
                            }
                        });
    }

    /** A radius that is not positive is told as such. */
    private static boolean isThin(double fibre, Particle particle) {
        return fibre > 0 && !new Fibres(1, fibre).dragKnown(particle.radius());
    }
}
