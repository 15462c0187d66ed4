package io.copkit.role;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * All that a decision on a permission was taken from. Taking it again from the same gives the same.
 *
 * @param basis what the actor was to the community
 * @param stage where the community was in its life; empty if nothing was known of it
 * @param sanctioned whether an open sanction kept the actor from contributing
 * @param ownCase which duty to keep apart the actor would break, being involved in what is to be decided
 * @param voices what roles, delegations, level and visibility had to say; those with nothing to say are left out
 */
public record DecisionInputs(
        Basis basis, Optional<Stage> stage, boolean sanctioned, Optional<Duty> ownCase, List<Voice> voices) {

    /** What somebody can be to a community. */
    public enum Basis implements Labelled {
        /** An active member. */
        MEMBER("member"),
        /** Not an active member, or the community is unknown. */
        STRANGER("stranger"),
        /** A member whose record was written by a newer version of the library. */
        NOT_UNDERSTOOD("not_understood");

        private final String code;

        Basis(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("basis." + code, locale);
        }
    }

    /** Copies the list. */
    public DecisionInputs {
        voices = List.copyOf(voices);
    }
}
