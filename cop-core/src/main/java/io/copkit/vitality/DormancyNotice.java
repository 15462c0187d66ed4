package io.copkit.vitality;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a community was told about an episode of dormancy.
 *
 * @param episode since when it is dormant
 * @param at when it was told
 * @param until until when it may answer before anybody proposes that it disperses
 * @param lapsed whether it has been told that nobody answered
 */
public record DormancyNotice(LocalDate episode, Instant at, Instant until, boolean lapsed) {

    /** The same after it was told that nobody answered. */
    DormancyNotice lapse() {
        return new DormancyNotice(episode, at, until, true);
    }
}
