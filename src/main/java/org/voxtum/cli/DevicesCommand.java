package org.voxtum.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.voxtum.compute.opencl.DeviceDescription;
import org.voxtum.compute.opencl.OpenClDevices;
import org.voxtum.fault.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** Lists the OpenCL devices of this machine. */
@Command(
        name = "devices",
        description = {
            "List the OpenCL devices of this machine: what --device may name.",
            "A device is chosen by part of its name, by its number such as 0:1, by 'gpu' or by"
                    + " 'cpu'; VOXTUM_DEVICE is the default."
        })
final class DevicesCommand implements Callable<Integer> {
    private static final double GIGA = 1e9;

    @ParentCommand private Main main;

    @Option(names = "--measure", description = "Measure the bandwidth of a copy on each device.")
    private boolean measure;

    @Option(names = "--json", description = "Write the devices as JSON to standard output.")
    private boolean json;

    @Override
    public Integer call() throws JsonProcessingException {
        OpenClDevices here = OpenClDevices.here();
        here.idle().forEach(this::warnOfIdle);
        if (here.devices().isEmpty()) {
            throw new Fault(
                    Fault.Kind.DEVICE,
                    "no OpenCL driver offers a device",
                    "",
                    "install the driver of your graphics card, or on Debian and Ubuntu for the"
                            + " processor alone: apt install pocl-opencl-icd");
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DeviceDescription device : here.devices()) {
            Map<String, Object> row = row(device);
            rows.add(row);
            if (!json) {
                main.console().data(text(row));
            }
        }
        if (json) {
            main.console().data(new ObjectMapper().writeValueAsString(rows));
        }
        return ExitCode.OK;
    }

    private void warnOfIdle(String platform) {
        main.console().warn("the driver of '" + platform + "' offers no device");
    }

    private Map<String, Object> row(DeviceDescription device) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("index", device.index());
        row.put("name", device.name());
        row.put("platform", device.platform());
        row.put("kind", device.kind().name().toLowerCase(Locale.ROOT));
        row.put("version", device.version());
        row.put("driver", device.driver());
        row.put("memory_bytes", device.memory());
        row.put("largest_buffer_bytes", device.largestBuffer());
        row.put("double_precision", device.doubles());
        if (measure) {
            row.put("copy_bytes_per_second", OpenClDevices.copyBandwidth(device));
        }
        return row;
    }

    private static String text(Map<String, Object> row) {
        String first =
                String.format(
                        Locale.ROOT,
                        "%-5s%s%n     %s, %s, driver %s, %s%n     ",
                        row.get("index"),
                        row.get("name"),
                        row.get("platform"),
                        row.get("version"),
                        row.get("driver"),
                        row.get("kind"));
        String second =
                String.format(
                        Locale.ROOT,
                        "%.1f GB, largest buffer %.1f GB, %s",
                        giga(row.get("memory_bytes")),
                        giga(row.get("largest_buffer_bytes")),
                        Boolean.TRUE.equals(row.get("double_precision"))
                                ? "single and double precision"
                                : "single precision only");
        Object copy = row.get("copy_bytes_per_second");
        return first
                + second
                + (copy == null
                        ? ""
                        : String.format(Locale.ROOT, ", copies %.1f GB/s", giga(copy)));
    }

    private static double giga(Object value) {
        return ((Number) value).doubleValue() / GIGA;
    }
}
