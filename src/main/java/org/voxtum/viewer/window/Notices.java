package org.voxtum.viewer.window;

import java.util.ArrayList;
import java.util.List;
import org.voxtum.viewer.model.ViewModel;

/** What the window must say: what could not be read, and where a picture is less than the field. */
final class Notices {
    private Notices() {}

    static List<String> of(ViewModel model, List<Pane> panes, Deeds deeds, boolean hasWidgets) {
        List<String> notices = new ArrayList<>();
        for (Pane pane : panes) {
            pane.problem().ifPresent(notices::add);
            if (pane.shown().isEmpty() && pane.problem().isEmpty()) {
                notices.add("reading " + pane.feed().folder() + " ...");
            }
            if (pane.stride() > 1) {
                notices.add(
                        "the display takes at most "
                                + Pane.mostVoxels()
                                + " voxels an edge: every "
                                + pane.stride()
                                + ". is drawn; values under the pointer are exact");
            }
        }
        deeds.told().ifPresent(notices::add);
        if (!hasWidgets) {
            notices.add("panels do not load on this system; keys and pointer work");
        }
        if (model.places().line().size() == 1) {
            notices.add("line: pick the other end with Ctrl and a click");
        }
        return notices;
    }
}
