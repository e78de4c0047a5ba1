package org.voxtum.compute;

import org.voxtum.physics.ReceptorTurnover;

/**
 * Receptors whose number on the cells changes.
 *
 * @param present T, free and bound ones per tissue volume [mol/m^3]; at least b of those that bind
 * @param law how fast they turn over
 */
public record TurningReceptors(DeviceField present, ReceptorTurnover law) {}
