package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiTableFlags;
import org.voxtum.viewer.model.FieldNumbers;

/** Statistics of the field in each region, as metrics.csv has them. */
final class RegionTable {
    private RegionTable() {}

    static void show(FieldNumbers numbers) {
        int columns = FieldNumbers.QUANTITIES.size() + 2;
        int look = ImGuiTableFlags.RowBg | ImGuiTableFlags.SizingStretchProp;
        ImGui.text("at " + ShownValue.time(numbers.time()) + ", the report at or before");
        if (!ImGui.beginTable("regions", columns, look)) {
            return;
        }
        ImGui.tableSetupColumn("region");
        FieldNumbers.QUANTITIES.forEach(ImGui::tableSetupColumn);
        ImGui.tableSetupColumn("unit");
        ImGui.tableHeadersRow();
        for (FieldNumbers.Region region : numbers.regions()) {
            ImGui.tableNextRow();
            ImGui.tableNextColumn();
            ImGui.text(region.name());
            for (double value : region.values()) {
                ImGui.tableNextColumn();
                ImGui.text(Double.isNaN(value) ? "" : ShownValue.of(value, ""));
            }
            ImGui.tableNextColumn();
            ImGui.text(region.unit());
        }
        ImGui.endTable();
    }
}
