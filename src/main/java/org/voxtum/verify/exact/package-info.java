/** Exact solutions of flow and transport problems, and tables of solutions that have none. */
package org.voxtum.verify.exact;
