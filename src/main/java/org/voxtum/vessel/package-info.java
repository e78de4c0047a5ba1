/** Vessel networks: graph, diagnostics, blood flow, rasterising onto the grid, generators. */
package org.voxtum.vessel;
