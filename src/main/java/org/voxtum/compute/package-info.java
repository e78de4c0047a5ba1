/** Kernel families: what an algorithm may ask of a device, whatever the device. */
package org.voxtum.compute;
