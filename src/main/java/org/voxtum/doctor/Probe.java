package org.voxtum.doctor;

/** Looks at one thing that a run needs or may use. */
@FunctionalInterface
public interface Probe {
    /** Says what there is; what cannot be found out is a note, never an exception. */
    Diagnosis examine(Machine machine);
}
