/**
 * Kinetics that users write in Java: read, checked, loaded, and translated to OpenCL C by Aparapi.
 * Only this package uses Aparapi and the library under it that reads classes.
 */
package org.voxtum.compute.aparapi;
