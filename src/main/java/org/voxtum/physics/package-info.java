/** Pure formulas with units, valid range and source; no grid, no state. */
package org.voxtum.physics;
