package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

/** What is said of each mistake, word by word. */
class CaseMessagesTest {
    @TempDir Path folder;

    private void expect(String before, String after, String message) {
        Fault fault = CaseFiles.fault(folder, CaseFiles.with(before, after));
        assertThat(fault).as("no mistake found in " + after).isNotNull();
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE);
        assertThat(fault.kind().exitCode()).isEqualTo(3);
        assertThat(fault.getMessage()).isEqualTo(message.replace("FOLDER", folder.toString()));
    }

    @Test
    void unknownKeyOfARegion() {
        expect(
                "vessel_surface_density: 200 1/cm",
                "hydraulic_conductivty: 1e-14 m^2/Pa/s",
                "'hydraulic_conductivty' is no property of a region; case.yaml:15:9,"
                        + " tissue.regions[1].with; did you mean 'hydraulic_conductivity'?");
    }

    @Test
    void unknownKeyAtTheTop() {
        expect(
                "name: small",
                "nam: small",
                "'nam' is no key of a case; case.yaml:2:1; did you mean 'name'?");
    }

    @Test
    void keyOfALaterVersion() {
        expect(
                "name: small",
                "strategies: []",
                "'strategies' is not supported by this version; case.yaml:2:1; remove it");
        expect(
                "where: everywhere",
                "where: {mesh: a.stl}",
                "'mesh' is not supported by this version; case.yaml:10:30, tissue.regions[0].where;"
                        + " remove it\nwhere in region 'normal' is not complete; case.yaml:10:29,"
                        + " tissue.regions[0].where; give one of sphere, ellipsoid, box, cylinder,"
                        + " image, deeper_than");
    }

    @Test
    void fieldThatNoRunWrites() {
        expect(
                "run: {duration: 1 h",
                "run: {output: {fields: [label, dextran.fre]}, duration: 1 h",
                "'dextran.fre' is no field; case.yaml:23:32, run.output.fields[1]; did you mean 'dextran.free'?");
    }

    @Test
    void wrongDimension() {
        expect(
                "spacing: 25 um",
                "spacing: 25 mmHg",
                "spacing: '25 mmHg' has the dimension kg m^-1 s^-2; case.yaml:5:12, grid.spacing;"
                        + " write it in um, mm or nm");
    }

    @Test
    void missingUnit() {
        expect(
                "vessel_surface_density: 200 1/cm",
                "vessel_surface_density: 200",
                "vessel_surface_density in region 'rim': '200' has no unit; case.yaml:15:33,"
                        + " tissue.regions[1].with.vessel_surface_density; write it in 1/cm or 1/m");
    }

    @Test
    void valueOutOfRange() {
        expect(
                "vessel_surface_density: 200 1/cm",
                "vessel_surface_density: -200 1/cm",
                "vessel_surface_density is -200 1/cm in region 'rim'; case.yaml:15:33,"
                        + " tissue.regions[1].with.vessel_surface_density; it must not be negative");
        expect(
                "voxels: [4, 4, 2]",
                "voxels: [4, 0, 2]",
                "voxels[1] is 0; case.yaml:4:15, grid.voxels[1]; it must be within 1 and 1000000");
        expect(
                "duration: 1 h",
                "duration: 0 h",
                "duration is 0; case.yaml:23:17, run.duration; it must be greater than zero in a"
                        + " case with agents");
    }

    @Test
    void fractionsOverOne() {
        expect(
                "vessel_surface_density: 200 1/cm",
                "interstitial_fraction: 0.8\n        blood_fraction: 0.3",
                "interstitial_fraction 0.8 and blood_fraction 0.3 in region 'rim' add up to more"
                        + " than 1; case.yaml:15:9, tissue.regions[1].with; both are shares of the"
                        + " same tissue volume; lower one");
    }

    @Test
    void unknownRegionAgentPresetAndFace() {
        expect(
                "rim: {wall",
                "rin: {wall",
                "'rin' is no region of this case; case.yaml:20:12, agents.dextran.in.rin; did you"
                        + " mean 'rim'?");
        expect(
                "agent: dextran",
                "agent: dextrin",
                "'dextrin' is no agent of this case; case.yaml:22:13, doses[0].agent; did you mean"
                        + " 'dextran'?");
        expect(
                "radius: 6 nm",
                "preset: ig",
                "preset of agent 'dextran' is 'ig'; case.yaml:18:13, agents.dextran.preset; it must"
                        + " be one of igg, dextran-70kda, peg-liposome-100nm, doxorubicin-zhan-xu,"
                        + " doxorubicin-tumorcode; did you mean 'igg'?");
        expect(
                "is: tumour",
                "is: tumor",
                "'tumor' is no kind of region; case.yaml:13:11, tissue.regions[1].is; it must be one of"
                        + " tumour, necrotic, normal, lumen, bath, impermeable; did you mean"
                        + " 'tumour'?");
        expect(
                "  all: {",
                "  x: {",
                "'x' is no face; case.yaml:7:6, boundaries.x; known: x-, x+, y-, y+, z-, z+ and all");
    }

    @Test
    void faceOfAClosedAxis() {
        String flat = CaseFiles.with("[4, 4, 2]", "[4, 4, 1]");
        assertThat(CaseFiles.read(folder, flat).grid().nz()).isEqualTo(1);
        Fault fault = CaseFiles.fault(folder, flat.replace("  all: {", "  z-: {"));
        assertThat(fault)
                .hasMessage(
                        "the face z- belongs to an axis with one voxel; case.yaml:7:7,"
                                + " boundaries.z-; such an axis is closed; remove the entry");
    }

    @Test
    void duplicateNamesAndKeys() {
        expect(
                "name: rim",
                "name: normal",
                "there are two regions 'normal'; case.yaml:11:13, tissue.regions[1].name; give each"
                        + " region a name of its own\n'rim' is no region of this case;"
                        + " case.yaml:20:12, agents.dextran.in.rim; known: normal");
        expect(
                "name: small",
                "name: small\nname: big",
                "the key 'name' is there twice; case.yaml:3:1; keep one of the two");
    }

    @Test
    void missingFiles() {
        expect(
                "agents:",
                "vessels: {network: {file: net.dat}}\nagents:",
                "there is no file FOLDER/net.dat; case.yaml:16:27, vessels.network.file; paths start"
                        + " from the folder of the case file, FOLDER");
        expect(
                "agents:",
                "vessels: {network: {file: \"${NOWHERE}/net.dat\"}}\nagents:",
                "the environment variable NOWHERE is not set; case.yaml:16:27,"
                        + " vessels.network.file; set it to the folder that '${NOWHERE}/net.dat'"
                        + " starts from");
        Fault fault =
                catchThrowableOfType(
                        Fault.class, () -> CaseReader.read(folder.resolve("no.yaml"), List.of()));
        assertThat(fault.kind()).isEqualTo(Fault.Kind.CASE);
        assertThat(fault)
                .hasMessage(
                        "there is no file "
                                + folder.resolve("no.yaml")
                                + "; check the path; 'voxtum new NAME' writes a case to begin"
                                + " with");
    }

    @Test
    void missingKeys() {
        expect(
                "  spacing: 25 um\n",
                "",
                "'spacing' is missing; case.yaml:4:3, grid; add it: edge of a voxel, or the three"
                        + " edges");
        expect(
                "radius: 6 nm",
                "initial: 0 uM",
                "agent 'dextran' has no radius; case.yaml:18:5, agents.dextran; give one, or every"
                        + " coefficient: in region 'normal' accessible_fraction is missing");
        expect(
                ", half_life: 6 h",
                "",
                "plasma of the dose of 'dextran' is not complete; case.yaml:22:30, doses[0].plasma;"
                        + " give one of half_life, phases, k10, table");
    }

    @Test
    void propertyOfAnotherKind() {
        expect(
                "where: everywhere, is: normal",
                "where: everywhere, is: bath, with: {cell_density: 0 1/m^3}",
                "'cell_density' is no property of a bath region; case.yaml:10:72,"
                        + " tissue.regions[0].with.cell_density; known: pressure, oxygen, concentration");
    }

    @Test
    void malformedYaml() {
        expect(
                "spacing: 25 um",
                "\tspacing: 25 um",
                "this is not valid YAML: while scanning for the next token, found character"
                        + " '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                        + " indentation); case.yaml:5:3; check indentation, brackets and colons;"
                        + " indent by spaces, not tabs");
    }

    @Test
    void severalMistakesAreToldTogether() {
        String text =
                CaseFiles.with("spacing: 25 um", "spacing: 25")
                        .replace("200 1/cm", "200 1/s")
                        .replace("agent: dextran", "agent: igg")
                        .replace("duration: 1 h", "duration: 1 h, until: 3 h");
        Fault fault = CaseFiles.fault(folder, text);
        assertThat(fault.getMessage().lines())
                .containsExactly(
                        "spacing: '25' has no unit; case.yaml:5:12, grid.spacing; write it in um, mm"
                                + " or nm",
                        "vessel_surface_density in region 'rim': '200 1/s' has the dimension s^-1;"
                                + " case.yaml:15:33, tissue.regions[1].with.vessel_surface_density;"
                                + " write it in 1/cm or 1/m",
                        "'igg' is no agent of this case; case.yaml:22:13, doses[0].agent; known:"
                                + " dextran",
                        "'until' is no key of run; case.yaml:23:22, run; known: duration,"
                                + " report_every, fields_every, exposure, checkpoint_every, output");
    }
}
