/**
 * What a report says about a field: how uniform it is over tissue, how far it reaches from vessels
 * and from the surface, and how long tissue was exposed. One code for every backend.
 */
package org.voxtum.analysis;
