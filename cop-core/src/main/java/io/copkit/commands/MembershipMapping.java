package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.membership.Origin;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Between a membership and its record. */
final class MembershipMapping {

    static final int SCHEMA = 1;
    static final String PERSON = "person";
    static final String ACTIVE = "active";
    static final String LEFT = "left";
    static final String BY_ONESELF = "oneself";

    private static final String CHANGED_AT = "changedAt";

    private MembershipMapping() {}

    static Stored<Membership, MembershipRecord> read(MembershipRecord record) {
        Codes.demand(PERSON, record.holderKind());
        Body body = Body.read(record.body(), SCHEMA);
        People people = new People(record.people());
        CommunityId community = CommunityId.of(record.communityId());
        MemberId member = MemberId.of(record.memberId());
        List<TimeWindow> past = body.parts("past").stream()
                .map(part -> TimeWindow.between(part.instant("from"), part.instant("to")))
                .toList();
        Membership membership = switch (record.status()) {
            case ACTIVE ->
                new Membership.Active(
                        community,
                        member,
                        record.statusSince(),
                        Codes.parse(Origin.class, record.origin()),
                        body.parts("grants").stream()
                                .map(part -> GrantMapping.read(part, people))
                                .toList(),
                        past);
            case LEFT -> new Membership.Left(community, member, record.statusSince(), past);
            default -> throw new NotUnderstoodException(record.status());
        };
        return new Stored<>(membership, record, body.instant(CHANGED_AT));
    }

    /** The first record of a membership. */
    static MembershipRecord first(Membership.Active membership, Instant at) {
        People people = new People(List.of());
        Body body = fill(Body.ofSchema(SCHEMA), membership, people, at);
        return new MembershipRecord(
                membership.community().value(),
                membership.member().value(),
                1,
                PERSON,
                ACTIVE,
                membership.since(),
                membership.since(),
                membership.origin().code(),
                null,
                null,
                roleCodes(membership),
                Set.of(BY_ONESELF),
                null,
                Set.of(),
                people.ids(),
                body.json());
    }

    /** The next record of a membership. */
    static MembershipRecord next(Membership membership, MembershipRecord previous, Instant at) {
        People people = new People(previous.people());
        Body body = fill(Body.read(previous.body(), SCHEMA), membership, people, at);
        Optional<Membership.Active> active = active(membership);
        return new MembershipRecord(
                previous.communityId(),
                previous.memberId(),
                previous.version() + 1,
                previous.holderKind(),
                active.isPresent() ? ACTIVE : LEFT,
                membership.since(),
                active.map(Membership::since).orElse(null),
                active.map(state -> state.origin().code()).orElse(previous.origin()),
                previous.level(),
                previous.levelSince(),
                roleCodes(membership),
                previous.sources(),
                previous.dueAt(),
                previous.terms(),
                people.ids(),
                body.json());
    }

    private static Body fill(Body body, Membership membership, People people, Instant at) {
        return body.setParts(
                        "grants",
                        "role",
                        grants(membership)
                                .map(grant -> GrantMapping.write(grant, people))
                                .toList())
                .setParts(
                        "past",
                        "from",
                        membership.past().stream().map(MembershipMapping::part).toList())
                .set(CHANGED_AT, at);
    }

    private static Optional<Membership.Active> active(Membership membership) {
        return membership instanceof Membership.Active active ? Optional.of(active) : Optional.empty();
    }

    private static Stream<RoleGrant> grants(Membership membership) {
        return active(membership).stream().flatMap(active -> active.grants().stream());
    }

    private static Set<String> roleCodes(Membership membership) {
        return grants(membership).map(grant -> grant.role().code()).collect(Collectors.toSet());
    }

    private static Body part(TimeWindow period) {
        return Body.empty().set("from", period.from()).set("to", period.to());
    }
}
