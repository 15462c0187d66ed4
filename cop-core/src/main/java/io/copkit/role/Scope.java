package io.copkit.role;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.internal.Checks;

/** What a role was given for, where it does not hold for the whole community. */
public sealed interface Scope {

    /**
     * A theme of the community.
     *
     * @param id the theme's id, 1 to 128 bytes
     */
    record Theme(String id) implements Scope {

        /** Checks the id. */
        public Theme {
            Checks.id("theme", id);
        }
    }

    /**
     * An event of the community.
     *
     * @param id the event's id, 1 to 128 bytes
     */
    record Event(String id) implements Scope {

        /** Checks the id. */
        public Event {
            Checks.id("event", id);
        }
    }

    /**
     * Somebody who is accompanied.
     *
     * @param member who
     */
    record Mentee(MemberId member) implements Scope {}

    /** Somebody who has been erased: nothing lies in it any more. */
    record Gone() implements Scope {}

    /**
     * The boundary with another community.
     *
     * @param community which
     */
    record Boundary(CommunityId community) implements Scope {}
}
