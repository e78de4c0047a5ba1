/** Quantities with units: parser and dimension check. SI inside; conversions only here. */
package org.voxtum.units;
