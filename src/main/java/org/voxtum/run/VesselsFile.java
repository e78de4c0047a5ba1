package org.voxtum.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.voxtum.format.FileStamp;
import org.voxtum.format.SegmentValues;
import org.voxtum.format.VtpWriter;
import org.voxtum.vessel.BloodTension;
import org.voxtum.vessel.NetworkState;
import org.voxtum.vessel.SegmentState;

/** vessels.vtp: the network with what its blood does. */
final class VesselsFile {
    private VesselsFile() {}

    /**
     * Writes it.
     *
     * @param oxygen of the blood; empty where it is not carried along the network
     */
    static FileStamp write(RunFolder folder, NetworkState state, Optional<BloodTension> oxygen) {
        int n = state.segments().size();
        boolean[] perfused = new boolean[n];
        double[] pressure = new double[n];
        double[] flow = new double[n];
        for (int i = 0; i < n; i++) {
            SegmentState segment = state.segments().get(i);
            perfused[i] = segment.perfused();
            pressure[i] = (segment.fromPressure() + segment.toPressure()) / 2;
            flow[i] = segment.flow();
        }
        List<SegmentValues> values = new ArrayList<>();
        values.add(SegmentValues.perfused(perfused));
        values.add(SegmentValues.of("pressure", "Pa", pressure));
        values.add(SegmentValues.of("flow", "m^3/s", flow));
        oxygen.ifPresent(blood -> values.add(SegmentValues.of("oxygen", "mmHg", means(blood))));
        return VtpWriter.write(folder.disk(), folder.file("vessels.vtp"), state.network(), values);
    }

    /** Of both ends; not a number where no blood flows. */
    private static double[] means(BloodTension blood) {
        double[] from = blood.from();
        double[] to = blood.to();
        double[] mean = new double[from.length];
        Arrays.setAll(mean, i -> (from[i] + to[i]) / 2);
        return mean;
    }
}
