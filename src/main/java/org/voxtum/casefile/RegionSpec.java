package org.voxtum.casefile;

import org.voxtum.tissue.RegionKind;
import org.voxtum.tissue.RegionShape;

/**
 * A region of the box.
 *
 * @param name its name in the case
 * @param kind what it is made of
 * @param shape where it is
 * @param properties its values
 */
public record RegionSpec(
        String name, RegionKind kind, RegionShape shape, RegionProperties properties) {}
