package org.voxtum.run.view;

/**
 * Units of what a scene names; empty where it has none.
 *
 * @param field of the first field
 * @param second of the second field
 * @param vessels of the values that colour vessels
 */
public record SceneUnits(String field, String second, String vessels) {}
