package io.copkit.commands;

import io.copkit.internal.Body;
import io.copkit.membership.Membership;
import io.copkit.role.Restriction;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a member is restricted from, where a membership is carried over from another community. */
public final class Restrictions {

    private Restrictions() {}

    /** The restriction that is open in a membership. */
    public static Optional<Restriction> of(Stored<Membership, MembershipRecord> stored, Instant at) {
        return stored.value() instanceof Membership.Belonging belonging
                ? RightsPart.of(stored.record(), belonging.membership(), at).restriction()
                : Optional.empty();
    }

    /** The record of a membership that has just begun, under a restriction. */
    public static MembershipRecord onto(MembershipRecord record, Restriction restriction) {
        Body body = Body.read(record.body(), MembershipMapping.SCHEMA);
        new RightsPart(List.of(), Optional.of(restriction)).writeRestriction(body);
        return MembershipMapping.with(
                record, record.level(), record.levelSince(), record.terms(), record.people(), body);
    }
}
