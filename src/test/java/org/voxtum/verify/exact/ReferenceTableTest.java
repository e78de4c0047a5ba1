package org.voxtum.verify.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.voxtum.fault.Fault;

class ReferenceTableTest {
    private static ReferenceTable read(String text) {
        return ReferenceTable.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void readsColumnsByName() {
        ReferenceTable table = read("# note, with comma\nset,t_s,c\nA,1,2e-3\n\"B, too\",3,4\n");
        assertThat(table.columns()).containsExactly("set", "t_s", "c");
        assertThat(table.column("c")).containsExactly(2e-3, 4);
        assertThat(table.where("set", "B, too").number(0, "t_s")).isEqualTo(3);
        assertThat(table.where("t_s", 1.0).rows()).hasSize(1);
        assertThat(table.where("t_s", 1.0001).rows()).isEmpty();
    }

    @Test
    void refusesWhatIsNoTable() {
        assertThatThrownBy(() -> read("# only a note\n")).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> read("a,b\n1\n")).isInstanceOf(Fault.class);
        assertThatThrownBy(() -> read("a,b\n1,2\n").column("c"))
                .isInstanceOf(Fault.class)
                .hasMessageContaining("'c'");
    }

    /** The profile's mean within nine tenths of the radius is the one of the table of means. */
    @Test
    void profilesAndMeansOfTheIsolatedSphereAgree() {
        for (String set : new String[] {"A_macromolecule", "C_large_tumour"}) {
            ReferenceTable profiles = ReferenceTable.isolatedSphereProfiles().where("set", set);
            ReferenceTable means = ReferenceTable.isolatedSphereMeans().where("set", set);
            for (double hours : new double[] {2, 8, 24, 72}) {
                ReferenceTable at = profiles.where("t_h", hours);
                TableProfile tissue =
                        TableProfile.radial(at.column("r_over_R"), at.column("u_tissue"));
                double expected = means.where("t_h", hours).number(0, "mean_u_r_lt_0p9R");
                assertThat(sphereMean(tissue, 0.9) / expected).isCloseTo(1, within(1e-5));
            }
        }
    }

    private static double sphereMean(TableProfile profile, double radius) {
        int shells = 9000;
        double sum = 0;
        for (int k = 0; k < shells; k++) {
            double r = radius * (k + 0.5) / shells;
            sum += r * r * profile.at(r);
        }
        return sum * 3 / ((double) shells * radius * radius);
    }

    /** The shell ends at 3 mm, eight pressure lengths off: no more than 1e-5 Pa in the tumour. */
    @Test
    void pressureOfTheEmbeddedSphereIsNearTheEndlessOne() {
        ReferenceTable table = ReferenceTable.embeddedSpherePressure();
        EmbeddedSpherePressure exact = EmbeddedSpherePressure.ofRadius(1e-3);
        for (int row = 0; row < table.rows().size(); row++) {
            double r = table.number(row, "r_m");
            double reach = r < 1e-3 ? 1e-4 : 10;
            assertThat(table.number(row, "p_Pa")).isCloseTo(exact.pressure(r), within(reach));
        }
        assertThat(ReferenceTable.embeddedSphereMeans().where("t_h", 24.0).rows()).hasSize(1);
        assertThat(ReferenceTable.embeddedSphereProfiles().where("t_h", 24.0).rows()).hasSize(38);
    }

    @Test
    void splinesFollowSmoothCourses() {
        int count = 21;
        double[] r = new double[count];
        double[] value = new double[count];
        for (int k = 0; k < count; k++) {
            r[k] = 0.05 * k;
            value[k] = StrictMath.cos(2 * r[k]);
        }
        TableProfile radial = TableProfile.radial(r, value);
        assertThat(radial.at(0.0125)).isCloseTo(StrictMath.cos(0.025), within(1e-6));
        assertThat(radial.at(0.5125)).isCloseTo(StrictMath.cos(1.025), within(1e-6));
        assertThat(TableProfile.natural(r, value).at(0.5125))
                .isCloseTo(StrictMath.cos(1.025), within(1e-6));
        assertThat(radial.covers(1.01)).isFalse();
        assertThatThrownBy(() -> TableProfile.radial(new double[] {1, 2, 3}, value))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
