package io.copkit.community;

import java.util.Map;
import java.util.Optional;

/**
 * Which form a group looks most like.
 *
 * @param form the form that more answers belong to than to any other; empty if there is a tie, which leaves it open
 * @param matches how many of the four answers belong to each form; forms without one are left out
 */
public record GroupFormVerdict(Optional<GroupForm> form, Map<GroupForm, Integer> matches) {

    /** How many questions there are. */
    public static final int QUESTIONS = 4;

    /** Copies the map. */
    public GroupFormVerdict {
        matches = Map.copyOf(matches);
    }

    /** The share of answers that belong to a form, 0 to 1. */
    public double score(GroupForm of) {
        return matches.getOrDefault(of, 0) / (double) QUESTIONS;
    }

    /** Whether two forms fit equally well. */
    public boolean isAmbiguous() {
        return form.isEmpty();
    }
}
