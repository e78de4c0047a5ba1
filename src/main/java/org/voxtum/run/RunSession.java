package org.voxtum.run;

/**
 * One call of run or resume.
 *
 * @param version version of Voxtum
 * @param backend what the user asks it to compute on
 * @param control what may stop it
 * @param progress is told how it goes
 * @param live whether it writes snapshots for those who look on
 * @param allowsCode whether kinetics that a case brings may be loaded
 */
public record RunSession(
        String version,
        BackendRequest backend,
        RunControl control,
        Progress progress,
        boolean live,
        boolean allowsCode) {}
