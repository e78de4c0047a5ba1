/** Agents: concentrations over time in plasma, baths and at faces. */
package org.voxtum.agent;
