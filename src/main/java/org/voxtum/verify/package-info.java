/** Reference problems with exact solutions, in main code so that users can run them. */
package org.voxtum.verify;
