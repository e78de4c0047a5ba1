package org.voxtum.run.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.ColourMap;
import org.voxtum.render.Legend;
import org.voxtum.render.volume.PaintedTube;
import org.voxtum.render.volume.Transfer;
import org.voxtum.render.volume.Volume;
import org.voxtum.render.volume.VolumeScene;

/** Scenes of a folder whose fields are known. */
class SceneBuilderTest {
    private static final SceneSpec FRONT = SceneSpec.preset("front").orElseThrow();

    @TempDir Path folder;
    private WrittenRun written;
    private Path first;

    @BeforeEach
    void write() throws IOException {
        written = new WrittenRun(folder.resolve("run"));
        first = written.at(0, WrittenRun.GRID, (x, y, z) -> x);
        written.at(60, WrittenRun.GRID, (x, y, z) -> 2 * x);
    }

    private static VolumeScene scene(SceneBuilder builder, SceneSpec spec) {
        return builder.build(spec).scene();
    }

    @Test
    void slicesGoThroughTheTumourWhereItIsKnown() throws IOException {
        SceneSpec slices = SceneSpec.preset("slices").orElseThrow();
        assertThat(places(slices)).containsExactly(3.5e-5, 2.5e-5, 2.5e-5);
        Files.writeString(
                folder.resolve("run").resolve("effective.yaml"),
                """
                voxtum: 1
                name: the tumour is the part with x from 30 um
                grid: {voxels: [6, 5, 4], spacing: 10 um}
                tissue:
                  regions:
                    - {name: bath, where: everywhere, is: bath}
                    - {name: tumour, where: everywhere, is: tumour}
                run: {duration: 0 s}
                """);
        assertThat(written.open().knowsTissue()).isTrue();
        assertThat(places(slices)).containsExactly(5.5e-5, 2.5e-5, 2.5e-5);
    }

    private List<Double> places(SceneSpec spec) {
        return scene(new SceneBuilder(written.open()), spec).planes().stream()
                .map(plane -> Math.round(plane.offset() * 1e7) / 1e7)
                .toList();
    }

    @Test
    void aNewLookReadsNothing() {
        SceneBuilder builder = new SceneBuilder(written.open());
        SceneSpec spec = FRONT.withLook(FRONT.look().withOutlines(true));
        VolumeScene before = scene(builder, spec);
        SceneSpec.View aside = new SceneSpec.View(Optional.empty(), 10, 20, 1e-4, 0);
        VolumeScene after = scene(builder, spec.withLook(spec.look().withCamera(aside)));
        assertThat(after.layer().volume()).isSameAs(before.layer().volume());
        assertThat(after.outlines().orElseThrow().labels())
                .isSameAs(before.outlines().orElseThrow().labels());
        assertThat(after.camera().azimuth()).isEqualTo(10);
    }

    @Test
    void aReopenedRunKnowsNewTimesAndWhatWasRead() {
        ViewedRun run = written.open();
        Volume before = scene(new SceneBuilder(run), FRONT.withTime(60)).layer().volume();
        written.at(120, WrittenRun.GRID, (x, y, z) -> 3 * x);
        ViewedRun later = run.reopen();
        assertThat(run.times()).containsExactly(0.0, 60.0);
        assertThat(later.times()).containsExactly(0.0, 60.0, 120.0);
        SceneBuilder builder = new SceneBuilder(later);
        assertThat(scene(builder, FRONT.withTime(60)).layer().volume()).isSameAs(before);
        assertThat(scene(builder, FRONT).layer().volume().largest()).isEqualTo(15);
    }

    @Test
    void aFileThatChangedIsReadAnew() throws IOException {
        SceneBuilder builder = new SceneBuilder(written.open());
        assertThat(scene(builder, FRONT.withTime(0)).layer().volume().largest()).isEqualTo(5);
        WrittenRun again = new WrittenRun(folder.resolve("again"));
        Path other = again.at(0, WrittenRun.GRID, (x, y, z) -> 4 * x);
        Files.copy(other, first, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        Files.setLastModifiedTime(first, FileTime.fromMillis(1));
        assertThat(scene(builder, FRONT.withTime(0)).layer().volume().largest()).isEqualTo(20);
    }

    @Test
    void aSecondFieldHasItsOwnScale() {
        FieldColours colours = FieldColours.open(ColourMap.CIVIDIS).withRange(0, 10);
        SceneSpec spec = FRONT.withSecond(Optional.of(new SecondField("pressure", colours)));
        SceneBuilder.Built built = new SceneBuilder(written.open()).build(spec);
        VolumeScene scene = built.scene();
        assertThat(scene.layers()).hasSize(2);
        assertThat(scene.second().orElseThrow().unit()).isEqualTo("Pa");
        assertThat(scene.second().orElseThrow().transfer().place(7)).isCloseTo(0.7, within(1e-15));
        assertThat(built.units()).isEqualTo(new SceneUnits("mol/m^3", "Pa", ""));
        SceneSpec again =
                SceneReader.read(SceneText.of(built.spec(), built.units()), "s", built.units());
        assertThat(again).isEqualTo(built.spec());
        SceneSpec missing = FRONT.withSecond(Optional.of(new SecondField("heat", colours)));
        assertThatThrownBy(() -> new SceneBuilder(written.open()).build(missing))
                .hasMessageContaining("it has a.free, pressure, label");
    }

    @Test
    void vesselsAreColouredByTheSizeOfTheirFlow() {
        written.vessels();
        SceneBuilder builder = new SceneBuilder(written.open());
        VesselLook byFlow = VesselLook.of(true).withColour("flow");
        SceneBuilder.Built built = builder.build(FRONT.withLook(FRONT.look().withVessels(byFlow)));
        Legend legend = built.scene().tubeLegend().orElseThrow();
        assertThat(legend.largest()).isEqualTo(1e-12);
        assertThat(legend.least()).isCloseTo(1e-16, within(1e-28)); // four decades
        assertThat(legend.unit()).isEqualTo("m^3/s");
        List<Integer> colours = built.scene().tubes().stream().map(PaintedTube::colour).toList();
        int half = ColourMap.MAGMA.colour(0.5 + 1e-9);
        assertThat(colours.get(0)).isEqualTo(ColourMap.MAGMA.colour(1));
        assertThat(colours.get(1)).isIn(half, ColourMap.MAGMA.colour(0.5 - 1e-9));
        assertThat(colours.get(2)).isEqualTo(PaintedTube.NOT_PERFUSED);
        assertThat(built.units().vessels()).isEqualTo("m^3/s");
        assertThat(builder.build(built.spec()).spec()).isEqualTo(built.spec());
    }

    @Test
    void otherValuesOfVesselsAreColouredOnALinearScaleInSi() {
        written.vessels();
        SceneBuilder builder = new SceneBuilder(written.open());
        VesselLook byDiameter = VesselLook.of(true).withColour("diameter");
        Legend legend =
                scene(builder, FRONT.withLook(FRONT.look().withVessels(byDiameter)))
                        .tubeLegend()
                        .orElseThrow();
        assertThat(legend.logarithmic()).isFalse();
        assertThat(legend.largest()).isCloseTo(1e-5, within(1e-17));
        assertThat(legend.unit()).isEqualTo("m");
        assertThat(scene(builder, FRONT).tubeLegend()).isEmpty();
        assertThat(scene(builder, FRONT).tubes().get(0).colour()).isEqualTo(PaintedTube.PERFUSED);
        SceneSpec hidden = FRONT.withLook(FRONT.look().withVessels(false));
        assertThat(scene(builder, hidden).tubes()).isEmpty();
        VesselLook unknown = VesselLook.of(true).withColour("age");
        assertThatThrownBy(() -> builder.build(FRONT.withLook(FRONT.look().withVessels(unknown))))
                .hasMessageContaining("no 'age'")
                .hasMessageContaining("by perfusion, diameter, flow, haematocrit");
    }

    private SceneBuilder comparing(Comparison how) throws IOException {
        WrittenRun other = new WrittenRun(folder.resolve("other"));
        other.at(0, WrittenRun.GRID, (x, y, z) -> 1);
        other.at(60, WrittenRun.GRID, (x, y, z) -> x == 2 ? 0 : x == 5 ? 20 : 4);
        return SceneBuilder.comparing(written.open(), other.open(), how);
    }

    @Test
    void aDifferenceIsEvenAboutZero() throws IOException {
        SceneBuilder builder = comparing(Comparison.DIFFERENCE);
        VolumeScene scene = scene(builder, FRONT);
        Volume volume = scene.layer().volume();
        assertThat(volume.voxel(4, 0, 0)).isEqualTo(4); // 8 less 4
        assertThat(volume.voxel(5, 0, 0)).isEqualTo(-10); // 10 less 20
        Transfer transfer = scene.layer().transfer();
        assertThat(transfer.map()).isEqualTo(ColourMap.COOLWARM);
        assertThat(transfer.least()).isEqualTo(-10);
        assertThat(transfer.largest()).isEqualTo(10);
        assertThat(scene.layer().title()).isEqualTo("a.free, difference");
        assertThat(scene(builder, FRONT).layer().volume()).isSameAs(volume);
    }

    @Test
    void aRatioIsEvenAboutOneOnALogarithmicScale() throws IOException {
        VolumeScene scene = scene(comparing(Comparison.RATIO), FRONT);
        Volume volume = scene.layer().volume();
        assertThat(volume.voxel(4, 0, 0)).isEqualTo(2);
        assertThat(volume.voxel(5, 0, 0)).isEqualTo(0.5);
        assertThat(volume.voxel(2, 0, 0)).isNaN(); // over nothing
        Transfer transfer = scene.layer().transfer();
        assertThat(transfer.logarithmic()).isTrue();
        assertThat(transfer.place(1)).isCloseTo(0.5, within(1e-12));
        assertThat(scene.layer().unit()).isEmpty();
    }

    @Test
    void runsThatCannotBeComparedAreRefused() throws IOException {
        WrittenRun early = new WrittenRun(folder.resolve("early"));
        early.at(0, WrittenRun.GRID, (x, y, z) -> 1);
        SceneBuilder late =
                SceneBuilder.comparing(written.open(), early.open(), Comparison.DIFFERENCE);
        assertThatThrownBy(() -> late.build(FRONT))
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.USAGE))
                .hasMessageContaining("no fields at 60.0 s");
        WrittenRun coarse = new WrittenRun(folder.resolve("coarse"));
        coarse.at(60, VoxelGrid.cubes(3, 5, 4, 2e-5), (x, y, z) -> 1);
        SceneBuilder unequal =
                SceneBuilder.comparing(written.open(), coarse.open(), Comparison.RATIO);
        assertThatThrownBy(() -> unequal.build(FRONT))
                .isInstanceOfSatisfying(
                        Fault.class, f -> assertThat(f.kind()).isEqualTo(Fault.Kind.USAGE))
                .hasMessageContaining("grids of the runs differ");
    }
}
