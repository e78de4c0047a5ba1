/** One self-contained HTML page about a run, made from what its folder holds. */
package org.voxtum.report;
