/** The window: its loop, its input, and the pictures in it. */
package org.voxtum.viewer.window;
