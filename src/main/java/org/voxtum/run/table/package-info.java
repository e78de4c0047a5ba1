/** Tables of a run folder, as they are read again. */
package org.voxtum.run.table;
