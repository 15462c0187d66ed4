package io.copkit.health;

import io.copkit.structure.Cadence;

/**
 * How well the rituals of one cadence were kept.
 *
 * @param cadence how often they come round
 * @param rituals how many there are
 * @param periods how many whole weeks, months … of the cadence lie in the window
 * @param planned how many times they were to come round in them
 * @param held on how many days something was held in them, no more in any than planned
 */
public record CadenceKept(Cadence cadence, int rituals, int periods, long planned, long held) {}
