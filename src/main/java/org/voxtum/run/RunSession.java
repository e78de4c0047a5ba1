package org.voxtum.run;

/**
 * One call of run or resume.
 *
 * @param version version of Voxtum
 * @param control what may stop it
 * @param progress is told how it goes
 */
public record RunSession(String version, RunControl control, Progress progress) {}
