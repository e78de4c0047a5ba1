package org.voxtum.fault;

/** Rules of a run folder and of the machine. */
public enum RunRule implements Rule {
    FOLDER_EXISTS(
            Fault.Kind.USAGE,
            "output folder exists",
            "name another with -o, or --force to move it aside{resume}"),
    FOLDER_NONE(Fault.Kind.USAGE, "this is no run folder", "name a folder that 'voxtum run' wrote"),
    GRIDS_UNEQUAL(
            Fault.Kind.USAGE,
            "its grid is {grid}, that of {first} is {other}",
            "compare runs on equal grids; 'voxtum run CASE --set grid.voxels=... --set "
                    + "grid.spacing=...' solves a case on the other's"),
    PROFILE_NONE(
            Fault.Kind.USAGE,
            "the run has no profile of {agent}",
            "name one of its agents: {agents}; a profile needs vessels or a tumour's surface"),
    NECROSIS_BACKEND(
            Fault.Kind.USAGE,
            "the run's necrosis follows from its oxygen, which was computed with {then}, not with"
                    + " {now}",
            "other numbers may let other voxels die while agents are in them; leave out --backend,"
                    + " --device and --precision, or run the case anew"),
    FILE_MISSING(
            Fault.Kind.INPUT,
            "the run folder has no {file}",
            "put the file back, or run the case anew"),
    FILE_DAMAGED(
            Fault.Kind.INPUT,
            "{file} is damaged: {problem}",
            "put the file back as it was, or run the case anew"),
    TABLE_COLUMNS(
            Fault.Kind.INPUT,
            "the columns of {file} are '{found}'",
            "they must be '{columns}'; put the file back as it was, or run the case anew"),
    TABLE_ROW(
            Fault.Kind.INPUT,
            "a row of {file} has {count} fields",
            "it must have {columns}; put the file back as it was, or run the case anew"),
    TABLE_NUMBER(
            Fault.Kind.INPUT,
            "{column} in {file} is '{cell}'",
            "a number is needed; put the file back as it was, or run the case anew"),
    FOLDER_UNWRITABLE(
            Fault.Kind.OUTPUT,
            "cannot create the run folder: {problem}",
            "choose a folder that you may write to with -o"),
    GRID_MEMORY(
            Fault.Kind.DEVICE,
            "{voxels} voxels need {needed} GiB, Java may take {given} GiB",
            "the largest grid of this shape that fits is about {nx} x {ny} "
                    + "x {nz} voxels; use fewer, or give more memory "
                    + "(VOXTUM_MEMORY=...)"),
    DEVICE_MEMORY(
            Fault.Kind.DEVICE,
            "{voxels} voxels need {needed} GiB on {device}, where {free} GiB of {memory} GiB are "
                    + "free",
            "the largest grid of this shape that fits is about {nx} x {ny} "
                    + "x {nz} voxels; use fewer, --precision single, run.exposure: off, "
                    + "another --device, or --backend reference"),
    DEVICE_BUFFER(
            Fault.Kind.DEVICE,
            "'{buffer}' needs {needed} GiB in one piece, {device} allows {allowed} GiB",
            "the largest grid of this shape that fits is about {nx} x {ny} "
                    + "x {nz} voxels; use fewer, --precision single, "
                    + "another --device, or --backend reference");

    private final Words words;

    RunRule(Fault.Kind kind, String what, String remedy) {
        this.words = new Words(kind, what, remedy);
    }

    @Override
    public Words words() {
        return words;
    }
}
