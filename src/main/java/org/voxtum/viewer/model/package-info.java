/** What a window shows and how it changes, without any graphics. */
package org.voxtum.viewer.model;
