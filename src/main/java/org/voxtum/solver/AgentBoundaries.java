package org.voxtum.solver;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.voxtum.agent.TimeCourse;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Face;
import org.voxtum.grid.Field;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.model.AgentCoefficients;
import org.voxtum.model.FluidCoefficients;
import org.voxtum.model.SoluteBoundary;
import org.voxtum.model.SoluteProperty;

/**
 * What passes through the faces of the box and of baths: the voxel's own value leaves, the value on
 * the face enters, and {@code phi D/(d/2)} diffuses between them.
 */
final class AgentBoundaries {
    private static final String VARIATION = "/variation";
    private final FluidCoefficients fluid;
    private final PressureSolution flow;
    private final AgentCoefficients agent;
    private final Map<String, List<Integer>> facesByGroup = new LinkedHashMap<>();
    private final Map<String, TimeCourse> courses = new LinkedHashMap<>();
    private final Map<String, Integer> driverByGroup = new LinkedHashMap<>();

    AgentBoundaries(FluidCoefficients fluid, PressureSolution flow, AgentCoefficients agent) {
        this.fluid = fluid;
        this.flow = flow;
        this.agent = agent;
        FixedFaces faces = flow.fixedFaces();
        for (int i = 0; i < faces.size(); i++) {
            SoluteBoundary boundary = boundary(i);
            if (boundary.kind() != SoluteBoundary.Kind.SEALED) {
                String key = faces.group(i) + "/" + faces.region(i);
                facesByGroup.computeIfAbsent(key, k -> new ArrayList<>()).add(i);
                courses.putIfAbsent(key, boundary.concentration());
                if (boundary.variation() != null) {
                    courses.putIfAbsent(key + VARIATION, boundary.variation().course());
                }
            }
        }
    }

    /** Appends the time courses of the faces to the drivers. */
    void useDriversFrom(List<TimeCourse> drivers) {
        courses.forEach(
                (key, course) -> {
                    driverByGroup.put(key, drivers.size());
                    drivers.add(course);
                });
    }

    private SoluteBoundary boundary(int face) {
        FixedFaces faces = flow.fixedFaces();
        return faces.region(face) < 0
                ? agent.boundaries().get(Face.values()[faces.side(face)])
                : agent.regions().get(faces.region(face)).bath();
    }

    List<BoundaryExchange> exchanges() {
        List<BoundaryExchange> exchanges = new ArrayList<>();
        facesByGroup.forEach(
                (key, members) -> {
                    BoundaryExchange uniform = exchange(key, members);
                    exchanges.add(uniform);
                    if (driverByGroup.containsKey(key + VARIATION)) {
                        exchanges.add(variation(key, members, uniform));
                    }
                });
        return exchanges;
    }

    private BoundaryExchange exchange(String key, List<Integer> members) {
        int[] voxels = new int[3 * members.size()];
        double[] inward = new double[members.size()];
        double[] outward = new double[members.size()];
        FixedFaces faces = flow.fixedFaces();
        for (int i = 0; i < members.size(); i++) {
            int face = members.get(i);
            voxels[3 * i] = faces.x(face);
            voxels[3 * i + 1] = faces.y(face);
            voxels[3 * i + 2] = faces.z(face);
            conductances(face, i, inward, outward);
        }
        String group = key.substring(0, key.indexOf('/'));
        boolean held = boundary(members.get(0)).kind() == SoluteBoundary.Kind.CONCENTRATION;
        return new BoundaryExchange(group, driverByGroup.get(key), held, voxels, inward, outward);
    }

    /** What a varying part brings in beside the uniform one; nothing more leaves. */
    private BoundaryExchange variation(
            String key, List<Integer> members, BoundaryExchange uniform) {
        double[] amplitude = new double[members.size()];
        double[] inward = uniform.inward().clone();
        FixedFaces faces = flow.fixedFaces();
        for (int i = 0; i < amplitude.length; i++) {
            int face = members.get(i);
            amplitude[i] =
                    boundary(face)
                            .variation()
                            .amplitude()
                            .at(
                                    Face.values()[faces.side(face)],
                                    faces.x(face),
                                    faces.y(face),
                                    faces.z(face));
            inward[i] *= amplitude[i];
        }
        return new BoundaryExchange(
                uniform.group(),
                driverByGroup.get(key + VARIATION),
                true,
                uniform.voxels(),
                inward,
                new double[amplitude.length],
                amplitude);
    }

    private void conductances(int face, int i, double[] inward, double[] outward) {
        FixedFaces faces = flow.fixedFaces();
        int x = faces.x(face);
        int y = faces.y(face);
        int z = faces.z(face);
        Axis axis = faces.axis(face);
        VoxelGrid grid = fluid.grid();
        int[] at = faces.faceIndex(face);
        int label = fluid.labels().get(x, y, z);
        double velocity =
                agent.value(SoluteProperty.RETARDATION, label, x, y, z)
                        * flow.fluxes().along(axis).get(at[0], at[1], at[2])
                        * faces.sign(face);
        if (agent.storage().get(x, y, z) <= 0) {
            return;
        }
        if (boundary(face).kind() == SoluteBoundary.Kind.OPEN) {
            outward[i] = velocity * grid.faceArea(axis);
            return;
        }
        double diffusive = agent.conductivity(axis).get(x, y, z) / (grid.spacing(axis) / 2);
        inward[i] = (diffusive + Math.max(-velocity, 0)) * grid.faceArea(axis);
        outward[i] = (diffusive + Math.max(velocity, 0)) * grid.faceArea(axis);
    }

    void addOutflow(Field loss) {
        double volume = fluid.grid().voxelVolume();
        for (BoundaryExchange faces : exchanges()) {
            for (int i = 0; i < faces.size(); i++) {
                int x = faces.voxels()[3 * i];
                int y = faces.voxels()[3 * i + 1];
                int z = faces.voxels()[3 * i + 2];
                loss.set(x, y, z, loss.get(x, y, z) + faces.outward()[i] / volume);
            }
        }
    }
}
