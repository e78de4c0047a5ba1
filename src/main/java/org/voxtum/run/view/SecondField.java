package org.voxtum.run.view;

/**
 * A field that is shown together with the first.
 *
 * @param field name of the array
 * @param colours what its values look like
 */
public record SecondField(String field, FieldColours colours) {}
