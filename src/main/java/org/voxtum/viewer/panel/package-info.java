/** What lies beside the picture: widgets by Dear ImGui, plots by ImPlot. */
package org.voxtum.viewer.panel;
