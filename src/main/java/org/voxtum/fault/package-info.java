/** Errors that a user can act on, and the rules that values are held to. */
package org.voxtum.fault;
