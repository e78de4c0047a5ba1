package org.voxtum.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.voxtum.doctor.Diagnosis.Level;

/** Build tools and OpenCL of made-up machines, and the command that brings each. */
class SoftwareProbesTest {
    @TempDir private Path root;
    private FakeMachine fake;

    @BeforeEach
    void make() throws IOException {
        fake = new FakeMachine(root);
    }

    @Test
    void buildToolsAreNamedOneByOne() throws IOException {
        fake.variable("PATH", "/usr/bin:/opt/maven/bin");
        assertThat(missing()).contains("JDK", "and", "Maven");
        fake.program("/opt/maven/bin/mvn");
        assertThat(missing()).contains("JDK").doesNotContain("Maven (");
        fake.property("java.home", "/usr/lib/jvm/jdk").program("/usr/lib/jvm/jdk/bin/javac");
        assertThat(missing()).isEmpty();
        fake.file("/opt/maven/bin/mvn", "").without("/opt/maven/bin/mvn");
        assertThat(missing()).startsWith("Maven");
    }

    private String missing() {
        Diagnosis one = fake.examine(new BuildToolsProbe());
        assertThat(one.level()).isEqualTo(one.missing().isEmpty() ? Level.OK : Level.NOTE);
        return one.missing();
    }

    @ParameterizedTest
    @CsvSource({
        "debian, 12, default-jdk-headless",
        "ubuntu, 22.04, openjdk-17-jdk-headless",
        "ubuntu, 24.04, default-jdk-headless"
    })
    void debianPackagesFitTheRelease(String id, String version, String jdk) throws IOException {
        fake.file("/etc/os-release", "ID=" + id + "\nVERSION_ID=\"" + version + "\"\n");
        assertThat(fake.examine(new BuildToolsProbe()).mend())
                .isEqualTo("sudo apt-get install -y --no-install-recommends " + jdk + " maven");
    }

    @ParameterizedTest
    @CsvSource({
        "Linux, /usr/bin/dnf, sudo dnf install -y",
        "Linux, /usr/bin/pacman, install a JDK",
        "Mac OS X, /usr/bin/x, brew install",
        "Windows 11, /usr/bin/x, wsl --install"
    })
    void otherSystemsHaveTheirOwnCommand(String system, String tool, String mend)
            throws IOException {
        fake.without("/usr/bin/apt-get").program(tool).property("os.name", system);
        assertThat(fake.examine(new BuildToolsProbe()).mend()).startsWith(mend);
    }

    @Test
    void openClNeedsALoaderAndADriver() throws IOException {
        assertThat(openCl().found()).isEqualTo("no loader, drivers 0");
        assertThat(openCl().mend()).endsWith("ocl-icd-libopencl1 pocl-opencl-icd");
        fake.file("/usr/lib/x86_64-linux-gnu/libOpenCL.so.1", "");
        assertThat(openCl().level()).isEqualTo(Level.NOTE);
        fake.file("/etc/OpenCL/vendors/pocl.icd", "libpocl.so.2");
        assertThat(openCl().level()).isEqualTo(Level.OK);
        assertThat(openCl().found()).contains("libOpenCL.so.1", "drivers 1");
    }

    @Test
    void openClFollowsTheVariablesOfTheLoader() throws IOException {
        fake.file("/opt/cl/libOpenCL.so.1", "").file("/opt/icd/nvidia.icd", "");
        assertThat(openCl().level()).isEqualTo(Level.NOTE);
        fake.variable("LD_LIBRARY_PATH", "/nowhere:/opt/cl");
        fake.variable("OCL_ICD_VENDORS", "/opt/icd/");
        assertThat(openCl().level()).isEqualTo(Level.OK);
        fake.variable("OCL_ICD_VENDORS", "/opt/icd/nvidia.icd");
        assertThat(openCl().level()).isEqualTo(Level.OK);
    }

    private Diagnosis openCl() {
        return fake.examine(new OpenClProbe());
    }
}
