package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A change that takes two people: one has asked for it, another confirms or declines it, before it is too late.
 *
 * @param id what it is called
 * @param community where
 * @param change what is to be done
 * @param by who asked; empty if the person has been erased
 * @param askedAt when
 * @param until when it can be confirmed no more
 * @param state what has become of it
 */
public record RightsRequest(
        String id,
        CommunityId community,
        RightsChange change,
        Optional<MemberId> by,
        Instant askedAt,
        Instant until,
        State state) {

    /** What becomes of a request. A pending one whose time is over counts as lapsed, without any sweep. */
    public enum State implements Labelled {
        /** Waits for a second person. */
        PENDING("pending"),
        /** Was confirmed, and done with that; or can be done once by whoever asked. */
        CONFIRMED("confirmed"),
        /** Was confirmed, and has been done. */
        USED("used"),
        /** Was declined, or taken back. */
        DECLINED("declined");

        private final String code;

        State(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public String label(Locale locale) {
            return Messages.text("request-state." + code, locale);
        }
    }

    /** Whether it can still be confirmed. */
    public boolean isOpenAt(Instant at) {
        return state == State.PENDING && at.isBefore(until);
    }

    /** Whether whoever asked may do once what was confirmed. */
    public boolean isLeaveAt(Instant at) {
        return change instanceof RightsChange.Once && state == State.CONFIRMED && at.isBefore(until);
    }

    /** The same request after somebody has decided. */
    public RightsRequest decided(State next) {
        return new RightsRequest(id, community, change, by, askedAt, until, next);
    }
}
