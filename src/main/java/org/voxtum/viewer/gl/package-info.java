/**
 * OpenGL: one small class for each of its objects, and the painter of scenes over them. Raw handles
 * stay in here.
 */
package org.voxtum.viewer.gl;
