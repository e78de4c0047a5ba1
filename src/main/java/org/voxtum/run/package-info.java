/** One run on disk: run folder, recorder, runner. */
package org.voxtum.run;
