/** Regions of tissue and the shapes that paint them. */
package org.voxtum.tissue;
