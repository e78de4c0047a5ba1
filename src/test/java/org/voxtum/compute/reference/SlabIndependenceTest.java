package org.voxtum.compute.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.voxtum.compute.Advection;
import org.voxtum.compute.BoundaryExchange;
import org.voxtum.compute.Coefficient;
import org.voxtum.compute.DeviceField;
import org.voxtum.compute.TransportSystem;
import org.voxtum.grid.Axis;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.Shape;
import org.voxtum.grid.VoxelGrid;

/** However a plane is cut into slabs, each voxel gets the same bits. */
class SlabIndependenceTest {
    private static final VoxelGrid GRID = new VoxelGrid(29, 41, 17, 1, 2, 4, 0, 0, 0);
    private static final double[] DRIVERS = {0.5};
    private final Random random = new Random(11);

    private DeviceField field(Shape shape, double least, double most) {
        return new ReferenceField(
                "field",
                new Field(shape).fillBy((x, y, z) -> least + (most - least) * random.nextDouble()));
    }

    private TransportSystem system() {
        Shape shape = Shape.of(GRID);
        Field storage = new Field(shape).fillBy((x, y, z) -> (x + y + z) % 6 == 0 ? 0 : 0.3);
        Labels labels = Labels.on(GRID);
        labels.set(3, 20, 5, 1);
        return new TransportSystem(
                GRID,
                labels,
                new ReferenceField("storage", storage),
                field(shape, 0.1, 1),
                field(shape, 0.1, 1),
                field(shape, 0.1, 1),
                field(Shape.ofFaces(GRID, Axis.X), -1, 1),
                field(Shape.ofFaces(GRID, Axis.Y), -1, 1),
                field(Shape.ofFaces(GRID, Axis.Z), -1, 1),
                Coefficient.byLabel(0.8, 0.5),
                field(shape, 0, 0.1),
                List.of(field(shape, 0, 0.1)),
                List.of(held("y-"), held("y+"), held("x+"), held("z-")),
                Advection.LIMITED);
    }

    private static BoundaryExchange held(String face) {
        return new BoundaryExchange(face, 0, true, new int[] {}, new double[] {}, new double[] {});
    }

    @Test
    void numberOfSlabsChangesNoBit() {
        TransportSystem system = system();
        DeviceField c = field(Shape.of(GRID), 0, 1);
        Field expected = rate(1, system, c);
        for (int processors : new int[] {2, 3, 7, 20, 41, 100}) {
            Field actual = rate(processors, system, c);
            for (int z = 0; z < GRID.nz(); z++) {
                boolean same = Arrays.equals(actual.chunk(z), expected.chunk(z));
                assertThat(same).as("%d processors, plane %d", processors, z).isTrue();
            }
        }
    }

    private static Field rate(int processors, TransportSystem system, DeviceField c) {
        Field out = Field.on(GRID);
        ReferenceTransport transport = new ReferenceTransport(processors);
        transport.rate(system, c, DRIVERS, new ReferenceField("rate", out));
        transport.rate(system, c, DRIVERS, new ReferenceField("rate", out));
        return out;
    }
}
