package org.voxtum.casefile;

/**
 * One number that the run of an agent uses, with what it comes from and where that holds.
 *
 * @param agent name of the agent
 * @param region name of the region; empty for what is the same in all
 * @param quantity key of the case file, or a name alike; {@code [2]} for the third class of pores
 * @param symbol as the documentation writes it
 * @param value in SI units; not a number where it differs from voxel to voxel
 * @param unit SI unit, empty for a plain number
 * @param origin {@code case}, {@code --set}, {@code default}, {@code preset ...} or {@code derived}
 * @param formula what it follows from, empty for what is given
 * @param source author and year of the formula, empty for what is given
 * @param range where the formula holds, empty for everywhere
 * @param outside whether it is used outside of that
 */
public record AgentValue(
        String agent,
        String region,
        String quantity,
        String symbol,
        double value,
        String unit,
        String origin,
        String formula,
        String source,
        String range,
        boolean outside) {}
