/**
 * Voxel grid, fields in z-plane chunks, labels and faces; index arithmetic lives here and nowhere
 * else.
 */
package org.voxtum.grid;
