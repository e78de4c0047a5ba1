package org.voxtum.run.view;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.voxtum.casefile.Case;
import org.voxtum.casefile.CaseReader;
import org.voxtum.casefile.RegionSpec;
import org.voxtum.fault.Fault;
import org.voxtum.format.PvdWriter;
import org.voxtum.format.VtiImage;
import org.voxtum.format.VtiReader;
import org.voxtum.format.VtpReader;
import org.voxtum.grid.Field;
import org.voxtum.grid.Labels;
import org.voxtum.grid.VoxelGrid;
import org.voxtum.render.Tube;
import org.voxtum.render.volume.Volume;

/** A run folder to be looked at, finished or still being written. */
public final class ViewedRun {
    private static final double MICROMETRE = 1e-6;
    private static final String LABEL = "label";

    private final Path folder;
    private final List<PvdWriter.Entry> times;
    private final Optional<Case> source;

    private ViewedRun(Path folder, List<PvdWriter.Entry> times, Optional<Case> source) {
        this.folder = folder;
        this.times = times;
        this.source = source;
    }

    /**
     * Opens a folder.
     *
     * @throws Fault USAGE where it is no run folder or has no field yet, INPUT where its list of
     *     fields is damaged
     */
    public static ViewedRun of(Path folder) {
        List<PvdWriter.Entry> times = FieldTimes.read(folder);
        return new ViewedRun(folder, times, caseOf(folder));
    }

    /** The case that was run; empty where it cannot be read here, as after a move of its inputs. */
    private static Optional<Case> caseOf(Path folder) {
        try {
            return Optional.of(CaseReader.read(folder.resolve("effective.yaml"), List.of()));
        } catch (Fault unreadable) {
            return Optional.empty();
        }
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
        int found = Double.isNaN(time) ? times.size() - 1 : 0;
        for (int i = 0; i < times.size() && !Double.isNaN(time); i++) {
            found = times.get(i).time() <= time * (1 + 1e-9) ? i : found;
        }
        return found;
    }

    /** What the file of a time holds. */
    public VtiImage image(int at) {
        return VtiReader.open(times.get(at).file());
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

    /** A field as a volume; what is no tissue has no value, as far as is known. */
    public Volume volume(VtiImage image, String name) {
        Field values = VtiReader.read(image, name, 0);
        Optional<boolean[]> tissue = tissue();
        boolean hasLabels = image.arrays().stream().anyMatch(a -> a.name().equals(LABEL));
        VoxelGrid grid = image.grid();
        if (tissue.isEmpty() || !hasLabels) {
            return Volume.of(grid, values::get);
        }
        Labels labels = Labels.on(grid);
        VtiReader.read(image, LABEL, 0, (x, y, z, label) -> labels.set(x, y, z, (int) label));
        boolean[] isTissue = tissue.get();
        return Volume.of(
                grid,
                (x, y, z) -> {
                    int label = labels.get(x, y, z);
                    boolean shown = label < isTissue.length && isTissue[label];
                    return shown ? values.get(x, y, z) : Double.NaN;
                });
    }

    private Optional<boolean[]> tissue() {
        return source.map(
                found -> {
                    boolean[] tissue = new boolean[found.regions().size()];
                    for (int i = 0; i < tissue.length; i++) {
                        RegionSpec region = found.regions().get(i);
                        tissue[i] = region.kind().isTissue();
                    }
                    return tissue;
                });
    }

    /** Vessels; none where the run has none. */
    public List<Tube> tubes() {
        Path file = folder.resolve("vessels.vtp");
        if (!Files.exists(file)) {
            return List.of();
        }
        VtpReader.Lines lines = VtpReader.read(file);
        double[] diameters = lines.of("diameter").orElse(new double[lines.count()]);
        double[] perfused = lines.of("perfused").orElse(null);
        List<Tube> tubes = new ArrayList<>();
        for (int i = 0; i < lines.count(); i++) {
            double[] at = new double[6];
            for (int j = 0; j < at.length; j++) {
                at[j] = MICROMETRE * lines.points()[3 * lines.ends()[2 * i + j / 3] + j % 3];
            }
            tubes.add(
                    new Tube(
                            at[0],
                            at[1],
                            at[2],
                            at[3],
                            at[4],
                            at[5],
                            MICROMETRE * diameters[i],
                            perfused == null || perfused[i] > 0));
        }
        return tubes;
    }
}
