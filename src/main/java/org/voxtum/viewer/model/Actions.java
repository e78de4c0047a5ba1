package org.voxtum.viewer.model;

/** What a window does when it is told to, by key or by button. */
public interface Actions {
    /** Writes the picture. */
    void screenshot();

    /** Writes a film of all times. */
    void film();

    /** Writes the scene as a file that {@code render} and {@code view} take. */
    void saveScene();

    /** Shows the whole box again, from one of its corners. */
    void resetView();

    /** Closes the window; a run that solves goes on. */
    void quit();
}
