/**
 * Algorithms over kernel families: multigrid, pressure, supersteps, budgets, the simulation loop.
 */
package org.voxtum.solver;
