package org.voxtum.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.voxtum.fault.Fault;

class SetOptionTest {
    @TempDir Path folder;

    private Case read(String... sets) {
        return CaseFiles.read(folder, CaseFiles.VALID, sets);
    }

    @Test
    void goesThroughMapsAndListsByNameAgentAndIndex() {
        Case value =
                read(
                        "tissue.regions.rim.with.lymphatic_pressure=-2 mmHg",
                        "tissue.regions.0.with.blood_fraction=0.01",
                        "doses.dextran.infusion=5 min",
                        "numerics.cfl=0.4",
                        "run.duration=2 h",
                        "grid.voxels=[8, 8, 4]");
        RegionProperties rim = value.regions().get(1).properties();
        assertThat(rim.value(RegionProperty.LYMPHATIC_PRESSURE))
                .isEqualTo(PropertyValue.of(-2 * 133.322387415));
        assertThat(value.regions().get(0).properties().value(RegionProperty.BLOOD_FRACTION))
                .isEqualTo(PropertyValue.of(0.01));
        assertThat(value.doses().get(0).infusion()).isEqualTo(300);
        assertThat(value.numerics().cfl()).isEqualTo(0.4);
        assertThat(value.run().duration()).isEqualTo(7200);
        assertThat(value.grid().nz()).isEqualTo(4);
    }

    @Test
    void mistakesNameTheOption() {
        assertThat(fault("run.duration=2 mmHg"))
                .hasMessage(
                        "duration: '2 mmHg' has the dimension kg m^-1 s^-2; --set run.duration=2"
                                + " mmHg, run.duration; write it in s, min, h or d");
        assertThat(fault("tissue.regions.rin.is=normal"))
                .hasMessage(
                        "the list has no entry 'rin'; --set tissue.regions.rin.is=normal; did you"
                                + " mean 'rim'?");
        assertThat(fault("runn.duration=2 h"))
                .hasMessageStartingWith("'runn' is no key of a case; --set runn.duration=2 h;");
        assertThat(fault("name.first=a")).hasMessageStartingWith("'first' is below a single value");
        assertThat(fault("duration").kind()).isEqualTo(Fault.Kind.USAGE);
    }

    @Test
    void oneKeyOfAnAgentThatIsNotThereIsASlipWhereItsNameIsNear() {
        assertThat(fault("agents.dext.radius=20 nm"))
                .hasMessage(
                        "'dext' is no agent of this case; --set agents.dext.radius=20 nm; did you"
                                + " mean 'dextran'?");
        assertThat(fault("agents.other.radius=20 nm"))
                .hasMessageStartingWith("agent 'other' has no source");
    }

    @Test
    void aWholeAgentMayBeAddedWhateverItsName() {
        Case value = read("agents.dextran2.radius=20 nm", "agents.dextran2.initial=1 uM");
        assertThat(value.agents().stream().map(AgentSpec::name)).contains("dextran2");
    }

    private Fault fault(String set) {
        return CaseFiles.fault(folder, CaseFiles.VALID, set);
    }
}
