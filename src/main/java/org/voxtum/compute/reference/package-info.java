/**
 * The reference backend: float64, plain multi-threaded Java, written to be read beside the model.
 */
package org.voxtum.compute.reference;
