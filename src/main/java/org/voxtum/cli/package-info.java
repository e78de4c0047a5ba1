/** The command line: commands, exit codes and the console; the only place that prints. */
package org.voxtum.cli;
