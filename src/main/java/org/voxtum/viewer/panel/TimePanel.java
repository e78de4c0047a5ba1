package org.voxtum.viewer.panel;

import imgui.ImGui;
import java.util.List;
import org.voxtum.run.view.Times;
import org.voxtum.viewer.model.SceneFeed;
import org.voxtum.viewer.model.ViewModel;

/** Which time is shown. */
final class TimePanel {
    private TimePanel() {}

    static void show(ViewModel model, SceneFeed.Shown shown) {
        List<Double> times = shown.times();
        int now = Times.at(times, model.asked().time());
        int[] at = {now};
        String label = ShownValue.time(times.get(now)).replace("%", "%%");
        if (times.size() > 1 && ImGui.sliderInt("time", at, 0, times.size() - 1, label)) {
            model.setFollowing(false);
            model.goTo(times.get(at[0]));
        }
        if (ImGui.button(model.playing() ? "stop (Space)" : "play (Space)")) {
            model.setPlaying(!model.playing());
        }
        ImGui.sameLine();
        if (ImGui.checkbox("follow the run (F)", model.following())) {
            model.setFollowing(!model.following());
        }
    }
}
