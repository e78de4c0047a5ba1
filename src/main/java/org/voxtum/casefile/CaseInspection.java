package org.voxtum.casefile;

import java.util.Locale;
import java.util.Optional;
import org.voxtum.fault.CaseRule;
import org.voxtum.fault.DataRule;
import org.voxtum.fault.Fault;
import org.voxtum.physics.Transcytosis;
import org.voxtum.vessel.FlowResult;
import org.voxtum.vessel.NetworkOxygen;
import org.voxtum.vessel.WallLists;

/**
 * Looks at what a checked case asks for and at the files that it names, so that a run does not fail
 * after it began: values of images, tables, networks, and what this version does not compute. All
 * mistakes are told together.
 */
public final class CaseInspection {
    private final Case source;
    private final CaseFaults faults = new CaseFaults();

    private CaseInspection(Case source) {
        this.source = source;
    }

    /**
     * Refuses what cannot run.
     *
     * @throws org.voxtum.fault.Fault CASE or INPUT with every mistake, one a line
     */
    public static void refuse(Case source) {
        CaseInspection inspection = new CaseInspection(source);
        Unsupported.note(source, inspection.faults);
        inspection.faces();
        inspection.regions();
        inspection.agents();
        AgentInspection.note(source, inspection.faults);
        ReceptorInspection.note(source, inspection.faults);
        inspection
                .source
                .vessels()
                .ifPresent(vessels -> inspection.faults.tryTo(() -> inspection.network(vessels)));
        inspection.faults.throwIfAny();
    }

    private void faces() {
        source.boundaries()
                .forEach(
                        (face, condition) -> {
                            if (condition.fluid() instanceof FluidCondition.FarTissue far) {
                                faults.tryTo(() -> FarTissue.of(source, far, Optional.empty()));
                            }
                        });
    }

    private void regions() {
        for (RegionSpec region : source.regions()) {
            region.properties()
                    .values()
                    .forEach(
                            (property, value) ->
                                    image(
                                            RegionProperty.key(property)
                                                    + " in region '"
                                                    + region.name()
                                                    + "'",
                                            value,
                                            property.range()));
            String rate = "injection rate in region '" + region.name() + "'";
            region.properties()
                    .injection()
                    .ifPresent(given -> image(rate, given.rate(), Range.NOT_NEGATIVE));
        }
    }

    private void agents() {
        for (AgentSpec agent : source.namedAgents()) {
            String owner = " of agent '" + agent.name() + "'";
            image("initial" + owner, agent.initial(), Range.NOT_NEGATIVE);
            agent.in()
                    .forEach(
                            (region, values) ->
                                    values.forEach(
                                            (property, value) ->
                                                    image(
                                                            CoefficientReader.key(property)
                                                                    + owner
                                                                    + " in region '"
                                                                    + region
                                                                    + "'",
                                                            value,
                                                            property.range())));
            faults.tryTo(() -> PlasmaAssembly.of(source, agent.name()));
        }
    }

    private void image(String key, PropertyValue value, Range range) {
        if (value instanceof PropertyValue.Axes axes) {
            image(key + " along x", axes.x(), range);
            image(key + " along y", axes.y(), range);
            image(key + " along z", axes.z(), range);
        } else if (value instanceof PropertyValue.Image image) {
            faults.tryTo(() -> image(key, image, range));
        }
    }

    private void image(String key, PropertyValue.Image image, Range range) {
        image.image()
                .forEach(
                        source.grid(),
                        (x, y, z, pixel) -> {
                            double value = pixel * image.scale();
                            if (!range.holds(value)) {
                                throw DataRule.IMAGE_RANGE.fault(
                                        image.image().file().toString(),
                                        key,
                                        value,
                                        x,
                                        y,
                                        z,
                                        range.rule(""));
                            }
                        });
    }

    private void network(VesselSpec vessels) {
        FlowResult flow = CaseFlow.of(source, vessels).result();
        if (!NetworkReach.touches(source.grid(), flow.state())) {
            throw CaseRule.NETWORK_OUTSIDE.fault(
                    source.where("vessels", "network", "file"), vessels.network());
        }
        long samples = WallLists.of(source.grid(), flow.state()).samples();
        if (samples > WallLists.MOST_SAMPLES) {
            throw CaseRule.NETWORK_SAMPLES.fault(
                    source.where("grid", "spacing"),
                    vessels.network(),
                    String.format(Locale.ROOT, "%.2g", (double) samples));
        }
        source.oxygen().ifPresent(oxygen -> inlets(oxygen, flow));
        if (vessels.transit().mode() == VesselSpec.Mode.TRANSIENT) {
            NetworkTransit.requireCells(source, vessels, flow.state());
        }
        if (vessels.transit().follows()) {
            source.agents().stream()
                    .filter(agent -> agent.carriage() > 0)
                    .filter(
                            agent ->
                                    agent.transcytosis()
                                            .filter(Transcytosis::saturates)
                                            .isPresent())
                    .forEach(agent -> faults.add(NetworkTransit.refused(source, agent.name())));
        }
    }

    private void inlets(OxygenSpec oxygen, FlowResult flow) {
        if (oxygen.supply() instanceof OxygenSpec.Carried carried && carried.inlet().isEmpty()) {
            try {
                NetworkOxygen.requireInlets(flow.state());
            } catch (Fault fault) {
                throw fault.at(source.where("vessels", "network", "file"));
            }
        }
    }
}
