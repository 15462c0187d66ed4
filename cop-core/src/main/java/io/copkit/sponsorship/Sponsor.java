package io.copkit.sponsorship;

import io.copkit.MemberId;
import io.copkit.internal.Checks;

/** Who gives a community visibility, resources and protection. */
public sealed interface Sponsor {

    /**
     * A person, who holds the role of a sponsor.
     *
     * @param member who
     */
    record Person(MemberId member) implements Sponsor {}

    /**
     * An organisation, or a part of one.
     *
     * @param reference the host's key for it, 1 to 128 bytes; no name of a person
     */
    record Organisation(String reference) implements Sponsor {

        /** Checks the reference. */
        public Organisation {
            Checks.id("reference", reference);
        }
    }

    /** A person who has been erased since. */
    record Erased() implements Sponsor {}
}
