/** The immutable statement of a problem that the solvers solve. */
package org.voxtum.model;
