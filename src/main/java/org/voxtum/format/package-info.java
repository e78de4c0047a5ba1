/**
 * One class a file format: VTI, VTP, PVD, raw images and CSV, and the way files appear whole or not
 * at all.
 */
package org.voxtum.format;
