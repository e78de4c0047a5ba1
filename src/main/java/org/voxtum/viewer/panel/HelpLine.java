package org.voxtum.viewer.panel;

/**
 * A line of the help.
 *
 * @param key name of the key
 * @param does what it does
 */
public record HelpLine(String key, String does) {}
