package org.voxtum.viewer.panel;

import imgui.ImGui;
import imgui.flag.ImGuiCond;
import imgui.flag.ImGuiTableFlags;
import imgui.flag.ImGuiWindowFlags;
import imgui.type.ImBoolean;
import java.util.List;
import org.voxtum.viewer.model.ViewModel;

/** What lies over the picture: the help, and what the user must be told. */
final class OverPicture {
    private static final List<HelpLine> POINTER =
            List.of(
                    new HelpLine("drag", "turn about the place under the pointer"),
                    new HelpLine("right drag", "move aside; also with Shift"),
                    new HelpLine("wheel", "nearer, farther"),
                    new HelpLine("click", "pin a place: its voxel and its course in time"),
                    new HelpLine("Ctrl+click", "both ends of a line: its profile"),
                    new HelpLine("double click", "take a place into the middle"));

    private OverPicture() {}

    static void help(ViewModel model, List<HelpLine> keys, float left, float top) {
        ImBoolean open = new ImBoolean(true);
        ImGui.setNextWindowPos(left + 40, top + 40, ImGuiCond.Appearing);
        if (ImGui.begin(
                "Keys and pointer",
                open,
                ImGuiWindowFlags.AlwaysAutoResize | ImGuiWindowFlags.NoCollapse)) {
            if (ImGui.beginTable("keys", 2, ImGuiTableFlags.SizingFixedFit)) {
                POINTER.forEach(OverPicture::row);
                keys.forEach(OverPicture::row);
                ImGui.endTable();
            }
        }
        ImGui.end();
        if (!open.get()) {
            model.setHelp(false);
        }
    }

    private static void row(HelpLine line) {
        ImGui.tableNextRow();
        ImGui.tableNextColumn();
        ImGui.text(line.key());
        ImGui.tableNextColumn();
        ImGui.text(line.does());
    }

    static void notices(List<String> notices, float left, float width, float bottom) {
        ImGui.setNextWindowPos(left + width / 2, bottom - 12, ImGuiCond.Always, 0.5f, 1);
        ImGui.setNextWindowSize(Math.max(200, 0.7f * width), 0);
        ImGui.begin(
                "notices",
                ImGuiWindowFlags.NoDecoration
                        | ImGuiWindowFlags.NoFocusOnAppearing
                        | ImGuiWindowFlags.NoInputs);
        notices.forEach(ImGui::textWrapped);
        ImGui.end();
    }
}
