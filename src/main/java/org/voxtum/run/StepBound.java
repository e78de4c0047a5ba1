package org.voxtum.run;

import java.util.Optional;
import java.util.TreeSet;
import org.voxtum.agent.TimeCourse;
import org.voxtum.casefile.AgentSpec;
import org.voxtum.casefile.BindingSpec;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseFlow;
import org.voxtum.casefile.DerivedAgent;
import org.voxtum.casefile.PlasmaAssembly;
import org.voxtum.casefile.PropertyValue;
import org.voxtum.casefile.RegionProperty;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.casefile.Schedule;
import org.voxtum.casefile.VesselSpec;
import org.voxtum.grid.Axis;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.tissue.RegionKind;

/**
 * Bound of an agent's steps from the numbers of a case, before anything is solved.
 *
 * @param steps at most so many, landings on reports, field files and doses included
 * @param shortest length that no step but those before a landing goes below [s]
 * @param stages of a superstep of that length
 * @param implicit whether it would need more stages than allowed
 * @param known false where an image stands for a coefficient that matters
 */
record StepBound(double steps, double shortest, double stages, boolean implicit, boolean known) {
    private static final double RUN_SHARE = 200;
    private static final double DRIVER_CHANGE = 0.05;
    private static final double IMPLICIT_CFL = 0.5;
    private static final int FEW_STEPS = 200_000;

    /**
     * Bound for one agent.
     *
     * @param flow blood flow of the case's network; empty where it has none
     */
    static StepBound of(Case source, AgentSpec agent, Optional<CaseFlow> flow) {
        return new Finder(source, agent, flow).find();
    }

    private static final class Finder {
        private final Case source;
        private final AgentSpec agent;
        private final VoxelGrid grid;
        private final double spread;
        private boolean known = true;

        Finder(Case source, AgentSpec agent, Optional<CaseFlow> flow) {
            this.source = source;
            this.agent = agent;
            this.grid = source.grid();
            this.spread = PressureSpread.of(source, flow.map(found -> found.result().state()));
        }

        StepBound find() {
            double others =
                    Math.min(source.numerics().maxStep(), source.run().duration() / RUN_SHARE);
            double rate = 0;
            double explicit = Double.POSITIVE_INFINITY;
            double binding = Double.POSITIVE_INFINITY;
            for (RegionSpec region : source.regions()) {
                if (region.kind().isTissue()) {
                    DerivedAgent own = DerivedAgent.of(agent, region);
                    rate = Math.max(rate, outflow(own, region));
                    explicit = Math.min(explicit, explicitStep(own));
                    binding = Math.min(binding, bindingStep(own, region));
                }
            }
            others = Math.min(others, binding);
            double slowest = Math.min(others, source.numerics().cfl() / rate);
            double stages = stages(slowest / explicit);
            boolean inCells =
                    source.vessels()
                            .filter(v -> v.transit().mode() == VesselSpec.Mode.TRANSIENT)
                            .isPresent();
            boolean implicit = inCells || stages > source.numerics().maxStages();
            if (implicit) {
                slowest = Math.min(others, IMPLICIT_CFL / rate);
                stages = stages(slowest / explicit);
                implicit = inCells || stages > source.numerics().maxStages();
            }
            slowest *= source.numerics().stepFactor();
            return new StepBound(count(slowest), slowest, stages, implicit, known);
        }

        /** Reach of s stages: (s - 1)(s + 6)/8 explicit limits. */
        private static double stages(double ratio) {
            return Math.max(3, Math.ceil((-5 + Math.sqrt(49 + 32 * ratio)) / 2));
        }

        /** a_i is at most f (L_p S_max spread + Q_inj)/phi_min, phi_min = phi/2 [1/s]. */
        private double outflow(DerivedAgent own, RegionSpec region) {
            double conductance = scalar(region, RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY);
            double surface =
                    source.vessels().isPresent()
                            ? 2 * Math.PI / grid.smallestSpacing()
                            : scalar(region, RegionProperty.VESSEL_SURFACE_DENSITY);
            double injected =
                    region.properties().injection().map(i -> largest(i.rate())).orElse(0.0);
            double phi = largest(own.accessible()) / 2;
            double flow = conductance * surface * spread + injected + throughLumens(region);
            return phi > 0 ? number(own.retardation()) * flow / phi : 0;
        }

        /** Through every face of a voxel at most, the wall at most twice that of its face [1/s]. */
        private double throughLumens(RegionSpec tissue) {
            double wall = 0;
            for (RegionSpec region : source.regions()) {
                if (region.kind() == RegionKind.LUMEN) {
                    double own = scalar(region, RegionProperty.WALL_HYDRAULIC_CONDUCTIVITY);
                    wall = Math.max(wall, 2 * own);
                }
            }
            PropertyValue k = tissue.properties().value(RegionProperty.HYDRAULIC_CONDUCTIVITY);
            double flow = 0;
            for (Axis axis : Axis.values()) {
                double h = grid.spacing(axis);
                boolean faces = grid.count(axis) > 1 && wall > 0;
                flow += faces ? 2 * spread / h / (1 / wall + h / 2 / along(k, axis)) : 0;
            }
            return flow;
        }

        private double explicitStep(DerivedAgent own) {
            double sum = 0;
            for (Axis axis : Axis.values()) {
                double h = grid.spacing(axis);
                sum += grid.count(axis) > 1 ? 2 * along(own.diffusivity(), axis) / (h * h) : 0;
            }
            return sum > 0 ? 1 / sum : Double.POSITIVE_INFINITY;
        }

        private double largestRate(BindingSpec binding, RegionSpec region) {
            boolean own = region.properties().values().containsKey(RegionProperty.RECEPTOR_DENSITY);
            double receptors =
                    binding.perTissue(
                            scalar(region, RegionProperty.CELL_DENSITY),
                            own ? scalar(region, RegionProperty.RECEPTOR_DENSITY) : Double.NaN);
            return binding.unlimited() * receptors * binding.mostFree();
        }

        /** 0.5 phi/(k_on R_t) or the time to cross a voxel, d^2/(4 D), whichever is longer. */
        private double bindingStep(DerivedAgent own, RegionSpec region) {
            double rate = agent.binding().map(b -> largestRate(b, region)).orElse(0.0);
            double phi = largest(own.accessible());
            if (!(rate > 0) || !(phi > 0)) {
                return Double.POSITIVE_INFINITY;
            }
            double edge = grid.smallestSpacing();
            double diffusivity = largest(own.diffusivity());
            return Math.max(0.5 * phi / rate, edge * edge / (4 * diffusivity));
        }

        private double along(PropertyValue value, Axis axis) {
            return largest(value.along(axis));
        }

        private double largest(PropertyValue value) {
            if (value instanceof PropertyValue.Axes axes) {
                return Math.max(largest(axes.x()), Math.max(largest(axes.y()), largest(axes.z())));
            }
            return number(value.number());
        }

        /** 0 where images decide, and then the bound is not known. */
        private double number(double value) {
            if (Double.isNaN(value)) {
                known = false;
                return 0;
            }
            return value;
        }

        private double scalar(RegionSpec region, RegionProperty property) {
            PropertyValue value = region.properties().values().get(property);
            return value == null ? 0 : largest(value);
        }

        /** Steps as the solver divides the time between landings. */
        private double count(double slowest) {
            double duration = source.run().duration();
            TimeCourse plasma = PlasmaAssembly.of(source, agent.name());
            TreeSet<Double> landings =
                    new TreeSet<>(Schedule.every(source.run().reportEvery(), duration));
            landings.addAll(Schedule.every(source.run().fieldsEvery(), duration));
            landings.addAll(plasma.events());
            if (duration / slowest > FEW_STEPS) {
                return Math.ceil(duration / slowest) + landings.size();
            }
            double steps = 0;
            double time = 0;
            while (time < duration && steps < 2 * FEW_STEPS) {
                Double landing = landings.higher(time);
                double left = (landing == null ? duration : Math.min(landing, duration)) - time;
                double dt = Math.min(slowest, plasma.stepFor(time, DRIVER_CHANGE));
                double pieces = Math.max(1, Math.ceil(left / dt * (1 - 1e-12)));
                time = pieces == 1 ? time + left : time + left / pieces;
                steps++;
            }
            return steps;
        }
    }
}
