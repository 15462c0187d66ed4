package io.copkit.archive;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.Locale;

/**
 * A community was withdrawn, brought back or removed.
 *
 * @param community which
 * @param actor on whose behalf
 * @param at when
 * @param what which of the three
 */
public record BinEvent(CommunityId community, Actor actor, Instant at, What what) implements CopEvent {

    /** What can happen to a community by way of the bin. */
    public enum What implements Labelled {
        /** It was withdrawn. */
        WITHDRAWN("withdrawn"),
        /** It was brought back. */
        RESTORED("restored"),
        /** It was removed, for its time in the bin was over. */
        PURGED("purged");

        private final String code;

        What(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("bin_event." + code, locale);
        }
    }
}
