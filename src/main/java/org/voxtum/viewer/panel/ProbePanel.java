package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiTableFlags;
import org.voxtum.viewer.model.Probe;

/** What the voxel under the pointer holds. */
final class ProbePanel {
    private ProbePanel() {}

    static void show(Probe probe) {
        double[] at = probe.position();
        ImGui.textWrapped(
                "x "
                        + ShownValue.length(at[0])
                        + "  y "
                        + ShownValue.length(at[1])
                        + "  z "
                        + ShownValue.length(at[2]));
        int[] voxel = probe.voxel();
        String tissue = probe.tissue().isEmpty() ? "" : ", " + probe.tissue();
        ImGui.text("voxel " + voxel[0] + ", " + voxel[1] + ", " + voxel[2] + tissue);
        if (ImGui.beginTable("values", 2, ImGuiTableFlags.SizingStretchProp)) {
            for (Probe.Value value : probe.values()) {
                ImGui.tableNextRow();
                ImGui.tableNextColumn();
                ImGui.text(value.field());
                ImGui.tableNextColumn();
                ImGui.text(ShownValue.of(value.value(), value.unit()));
            }
            ImGui.endTable();
        }
    }
}
