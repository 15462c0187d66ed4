package io.copkit.commands;

import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipSource;
import io.copkit.membership.Origin;
import io.copkit.role.HolderKind;
import io.copkit.role.Role;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Between a membership and its record: the columns here, what a state holds in {@link StatePart}. */
public final class MembershipMapping {

    static final int SCHEMA = 1;

    /** On the records of those who were let in and wait for a place. */
    public static final String WAITING = "waiting";

    /** On the records of those who hold a role although its term is over. */
    static final String HELD_OVER = "held_over";

    /** The origin of what never came near to a membership. */
    static final String NO_ORIGIN = "none";

    static final String CHANGED_AT = "changedAt";

    private MembershipMapping() {}

    /**
     * The membership of a person.
     *
     * @throws OrganisationMetException if an organisation holds it
     */
    static Stored<Membership, MembershipRecord> read(MembershipRecord record) {
        return read(record, Body.read(record.body(), SCHEMA));
    }

    /**
     * The membership of a person in a record whose body was read already.
     *
     * @throws OrganisationMetException if an organisation holds it
     */
    static Stored<Membership, MembershipRecord> read(MembershipRecord record, Body body) {
        if (MandateMapping.isOne(record)) {
            throw new OrganisationMetException();
        }
        Codes.demand(HolderKind.PERSON.code(), record.holderKind());
        Membership membership = new StatePart(body, new People(record.people())).read(record);
        return new Stored<>(membership, record, body.instant(CHANGED_AT));
    }

    /** How the latest period of membership came about; empty if there was none. */
    static Optional<Origin> origin(MembershipRecord record) {
        return record.origin().equals(NO_ORIGIN)
                ? Optional.empty()
                : Optional.of(Codes.parse(Origin.class, record.origin()));
    }

    /** The next record of a membership that the same sources keep alive. */
    static MembershipRecord next(Membership membership, MembershipRecord previous, Instant at) {
        return record(membership, Optional.of(previous), previous.sources(), at);
    }

    /** The next record of a membership, or the first. */
    static MembershipRecord record(
            Membership membership, Optional<MembershipRecord> previous, Set<String> sources, Instant at) {
        People people = new People(previous.map(MembershipRecord::people).orElse(List.of()));
        Body body = previous.map(record -> Body.read(record.body(), SCHEMA)).orElseGet(() -> Body.ofSchema(SCHEMA));
        new StatePart(body, people).write(membership);
        body.set(CHANGED_AT, at);
        Optional<Membership.Active> belonging = belonging(membership);
        Optional<MembershipRecord> stays = previous.filter(record -> belonging.isPresent());
        if (stays.isEmpty()) {
            LevelPart.forget(body);
        }
        return new MembershipRecord(
                membership.community().value(),
                membership.member().value(),
                previous.map(MembershipRecord::version).orElse(0L) + 1,
                HolderKind.PERSON.code(),
                membership.status().code(),
                statusSince(membership, previous, at),
                belonging.map(Membership.Active::since).orElse(null),
                origin(membership)
                        .or(() -> previous.map(MembershipRecord::origin))
                        .orElse(NO_ORIGIN),
                stays.map(MembershipRecord::level).orElse(null),
                stays.map(MembershipRecord::levelSince).orElse(null),
                belonging.map(MembershipMapping::roleCodes).orElse(Set.of()),
                belonging.isPresent() && sources.isEmpty() ? Set.of(MembershipSource.BY_HAND.code()) : sources,
                dueAt(membership),
                terms(membership, previous),
                people.ids(),
                body.json());
    }

    /** The same version of a record with something else in its body, and in the columns that come with it. */
    static MembershipRecord with(
            MembershipRecord record,
            @Nullable String level,
            @Nullable Instant levelSince,
            Set<String> terms,
            List<String> people,
            Body body) {
        return new MembershipRecord(
                record.communityId(),
                record.memberId(),
                record.version(),
                record.holderKind(),
                record.status(),
                record.statusSince(),
                record.joinedAt(),
                record.origin(),
                level,
                levelSince,
                record.roles(),
                record.sources(),
                record.dueAt(),
                terms,
                people,
                body.json());
    }

    /** Who awakes, or comes back from a suspension, is active since then, but a member since the beginning of the period. */
    private static Instant statusSince(Membership membership, Optional<MembershipRecord> previous, Instant at) {
        Optional<MembershipRecord> samePeriod = previous.filter(record ->
                membership instanceof Membership.Active && membership.since().equals(record.joinedAt()));
        if (samePeriod.isEmpty()) {
            return membership.since();
        }
        boolean same = samePeriod.get().status().equals(membership.status().code());
        return same ? samePeriod.get().statusSince() : at;
    }

    private static Optional<String> origin(Membership membership) {
        if (membership instanceof Membership.Invited invited) {
            return Optional.of(invited.origin().code());
        } else if (membership instanceof Membership.Applied applied) {
            return Optional.of(applied.origin().code());
        }
        return belonging(membership).map(active -> active.origin().code());
    }

    /** Those who wait are queued by this column, the first to wait first. */
    private static @Nullable Instant dueAt(Membership membership) {
        Optional<Instant> waiting =
                membership instanceof Membership.Applied applied ? applied.waitingSince() : Optional.empty();
        return waiting.or(membership::due).orElse(null);
    }

    private static Set<String> terms(Membership membership, Optional<MembershipRecord> previous) {
        Set<String> terms = new HashSet<>(previous.map(MembershipRecord::terms).orElse(Set.of()));
        terms.removeAll(Set.of(WAITING, HELD_OVER));
        if (membership instanceof Membership.Applied applied && applied.isWaiting()) {
            terms.add(WAITING);
        }
        boolean heldOver = belonging(membership).stream()
                .flatMap(active -> active.grants().stream())
                .anyMatch(grant -> grant.heldOver().isPresent());
        if (heldOver) {
            terms.add(HELD_OVER);
        }
        return terms;
    }

    private static Optional<Membership.Active> belonging(Membership membership) {
        return membership instanceof Membership.Belonging belonging
                ? Optional.of(belonging.membership())
                : Optional.empty();
    }

    private static Set<String> roleCodes(Membership.Active membership) {
        return membership.roles().stream().map(Role::code).collect(Collectors.toSet());
    }
}
