package org.voxtum.run.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.fault.Fault;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.SectionPlanes;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.Volume;
import org.voxtum.tissue.RegionKind;

/** A run folder to be looked at, finished or still being written. */
public final class ViewedRun {
    private static final String LABEL = "label";
    private static final int LABELS = 256;

    private final Path folder;
    private final List<PvdWriter.Entry> times;
    private final Optional<Case> source;
    private final RunCache cache;

    private ViewedRun(
            Path folder, List<PvdWriter.Entry> times, Optional<Case> source, RunCache cache) {
        this.folder = folder;
        this.times = times;
        this.source = source;
        this.cache = cache;
    }

    /**
     * Opens a folder.
     *
     * @throws Fault USAGE where it is no run folder or has no field yet, INPUT where its list of
     *     fields is damaged
     */
    public static ViewedRun of(Path folder) {
        return new ViewedRun(folder, FieldTimes.read(folder), caseOf(folder), new RunCache());
    }

    /**
     * Grid of the fields, without reading the case or a field.
     *
     * @throws Fault as {@link #of}
     */
    public static VoxelGrid grid(Path folder) {
        return VtiReader.open(FieldTimes.read(folder).get(0).file()).grid();
    }

    /**
     * Checks that there is something to look at, without reading the case or a field.
     *
     * @throws Fault as {@link #of}
     */
    public static void require(Path folder) {
        FieldTimes.read(folder);
    }

    /** Another number when a list of fields has been written; 0 where there is none. */
    public static long stamp(Path folder) {
        return FieldTimes.stamp(folder);
    }

    /**
     * The same folder as it is now, such as with the times that a run has written since; what was
     * read lately is kept.
     */
    public ViewedRun reopen() {
        Optional<Case> known = source.isPresent() ? source : caseOf(folder);
        return new ViewedRun(folder, FieldTimes.read(folder), known, cache);
    }

    /** The case that was run; empty where it cannot be read here, as after a move of its inputs. */
    private static Optional<Case> caseOf(Path folder) {
        try {
            return Optional.of(CaseReader.read(folder.resolve("effective.yaml"), List.of()));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
    }

    /** The folder. */
    public Path folder() {
        return folder;
    }

    /** Name of the case, else of the folder. */
    public String name() {
        return source.map(Case::name).orElse(String.valueOf(folder.getFileName()));
    }

    /** Whether it is known which voxels are tissue. */
    public boolean knowsTissue() {
        return source.isPresent();
    }

    /** Name of the region with a label; nothing where that is not known. */
    public Optional<String> region(int label) {
        return source.filter(found -> label < found.regions().size())
                .map(found -> found.regions().get(label).name());
    }

    /** Times of the fields [s], in the order of the run. */
    public List<Double> times() {
        return times.stream().map(PvdWriter.Entry::time).toList();
    }

    /** Place of the field file at or before a time; NaN for the last. */
    public int at(double time) {
        return Times.at(times(), time);
    }

    /** What the file of a time holds. */
    public VtiImage image(int at) {
        Path file = times.get(at).file();
        return cache.image(FileState.of(file), () -> VtiReader.open(file));
    }

    /**
     * The field that is shown where none is named: the first agent's in its fluid, else pressure.
     */
    public String usualField(VtiImage image) {
        List<String> names = scalars(image);
        for (String ending : List.of(".fluid", ".free")) {
            for (String name : names) {
                if (name.endsWith(ending)) {
                    return name;
                }
            }
        }
        return names.contains("pressure") ? "pressure" : names.get(0);
    }

    /** Names of the fields of one number a voxel. */
    public static List<String> scalars(VtiImage image) {
        return image.arrays().stream()
                .filter(array -> array.components() == 1 && !array.name().equals(LABEL))
                .map(VtiImage.Entry::name)
                .toList();
    }

    /**
     * A field as a volume; what is no tissue has no value, as far as is known. The fields that were
     * asked for last come back as the same object.
     */
    public Volume volume(VtiImage image, String name) {
        return cache.volume(image, name, () -> read(image, name));
    }

    private Volume read(VtiImage image, String name) {
        Field values = VtiReader.read(image, name, 0);
        Optional<Labels> known = source.flatMap(found -> labels(image));
        if (known.isEmpty()) {
            return Volume.of(image.grid(), values::get);
        }
        Labels labels = known.get();
        boolean[] tissue = new boolean[LABELS];
        for (int label = 0; label < LABELS; label++) {
            tissue[label] = isTissue(label);
        }
        return Volume.of(
                image.grid(),
                (x, y, z) -> tissue[labels.get(x, y, z)] ? values.get(x, y, z) : Double.NaN);
    }

    /** Region of each voxel, where the file of a time has it. */
    public Optional<Labels> labels(VtiImage image) {
        boolean has = image.arrays().stream().anyMatch(array -> array.name().equals(LABEL));
        return has ? Optional.of(cache.labels(image, () -> readLabels(image))) : Optional.empty();
    }

    private static Labels readLabels(VtiImage image) {
        Labels labels = Labels.on(image.grid());
        VtiReader.read(image, LABEL, 0, (x, y, z, label) -> labels.set(x, y, z, (int) label));
        return labels;
    }

    /**
     * Where sections show most: through the tumour's centre, as far as it is known, else middle.
     */
    public SectionPlanes sections(VtiImage image) {
        return cache.planes(
                image,
                () ->
                        source.flatMap(known -> labels(image))
                                .map(labels -> SectionPlanes.through(labels, this::isTumour))
                                .orElseGet(() -> SectionPlanes.middle(image.grid())));
    }

    private boolean isTumour(int label) {
        return is(label, RegionKind::isTumour);
    }

    /** Whether a region number is tissue; of a run whose case is not known each is. */
    public boolean isTissue(int label) {
        return source.isEmpty() || is(label, RegionKind::isTissue);
    }

    private boolean is(int label, Predicate<RegionKind> what) {
        return source.filter(found -> label < found.regions().size())
                .filter(found -> what.test(found.regions().get(label).kind()))
                .isPresent();
    }

    /** Vessels; empty where the run has none. */
    Optional<RunVessels> vessels() {
        Path file = folder.resolve("vessels.vtp");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        return Optional.of(cache.vessels(FileState.of(file), () -> RunVessels.read(file)));
    }

    /** Means of a field along the wall of each vessel; NaN where no tissue touches it. */
    double[] walls(VtiImage image, String field) {
        List<Tube> tubes = vessels().map(RunVessels::tubes).orElse(List.of());
        return cache.walls(image, field, () -> WallSamples.of(tubes, volume(image, field)));
    }

    /** Names of the values by which vessels can be coloured; empty where the run has none. */
    public List<String> vesselValues() {
        return vessels().map(vessels -> List.copyOf(vessels.values().keySet())).orElse(List.of());
    }
}
