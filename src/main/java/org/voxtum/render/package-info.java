/** Pictures without a display: colour maps, a canvas, sections of a field, PNG. */
package org.voxtum.render;
