/** Micro-benchmarks; benchmarks/run writes their results down. */
package org.voxtum.benchmark;
