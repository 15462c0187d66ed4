package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Community;
import io.copkit.community.Objective;
import io.copkit.community.Slug;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between a community and its record. */
final class CommunityMapping {

    static final int SCHEMA = 1;
    static final String TYPE = "community_of_practice";
    static final String STATUS = "open";
    static final String DISCOVERABILITY = "listed";
    static final String JOIN_POLICY = "open";
    static final String CONTENT_ACCESS = "members";

    private static final String CHANGED_AT = "changedAt";

    private CommunityMapping() {}

    static Stored<Community, CommunityRecord> read(CommunityRecord record) {
        Codes.demand(TYPE, record.type());
        Codes.demand(STATUS, record.status());
        Codes.demand(DISCOVERABILITY, record.discoverability());
        Codes.demand(JOIN_POLICY, record.joinPolicy());
        Codes.demand(CONTENT_ACCESS, record.contentAccess());
        Body body = Body.read(record.body(), SCHEMA);
        People people = new People(record.people());
        Charter charter = new Charter(
                body.text("name"),
                body.text("domain"),
                body.text("purpose"),
                body.parts("objectives").stream()
                        .map(CommunityMapping::objective)
                        .toList());
        List<MemberId> founders = body.numbers("founders").stream()
                .map(people::at)
                .flatMap(Optional::stream)
                .toList();
        Community community = new Community(
                CommunityId.of(record.id()),
                record.slug(),
                charter,
                founders,
                Codes.parse(Stage.class, record.stage()),
                record.stageSince(),
                record.createdAt());
        return new Stored<>(community, record, body.instant(CHANGED_AT));
    }

    /** The first record of a community. */
    static CommunityRecord found(Community community) {
        People people = new People(List.of());
        Charter charter = community.charter();
        Body body = Body.ofSchema(SCHEMA)
                .set("name", charter.name())
                .set("domain", charter.domain())
                .set("purpose", charter.purpose())
                .setParts(
                        "objectives",
                        "text",
                        charter.objectives().stream()
                                .map(CommunityMapping::part)
                                .toList())
                .setNumbers(
                        "founders",
                        community.founders().stream().map(people::position).toList())
                .set(CHANGED_AT, community.foundedAt());
        String sortKey = Slug.of(charter.name());
        return new CommunityRecord(
                community.id().value(),
                1,
                community.slug(),
                sortKey.isEmpty() ? community.slug() : sortKey,
                null,
                Set.of(),
                TYPE,
                community.stage().code(),
                community.stageSince(),
                STATUS,
                DISCOVERABILITY,
                JOIN_POLICY,
                CONTENT_ACCESS,
                community.foundedAt(),
                null,
                Set.of(),
                people.ids(),
                body.json());
    }

    /** The next record of a community in which nothing but the stage may have changed. */
    static CommunityRecord next(Community community, CommunityRecord previous, Instant at) {
        return new CommunityRecord(
                previous.id(),
                previous.version() + 1,
                previous.slug(),
                previous.sortKey(),
                previous.parentId(),
                previous.ancestorIds(),
                previous.type(),
                community.stage().code(),
                community.stageSince(),
                previous.status(),
                previous.discoverability(),
                previous.joinPolicy(),
                previous.contentAccess(),
                previous.createdAt(),
                previous.dueAt(),
                previous.terms(),
                previous.people(),
                Body.read(previous.body(), SCHEMA).set(CHANGED_AT, at).json());
    }

    private static Objective objective(Body part) {
        return new Objective(Codes.parse(Objective.Kind.class, part.text("kind")), part.text("text"));
    }

    private static Body part(Objective objective) {
        return Body.empty().set("kind", objective.kind().code()).set("text", objective.text());
    }
}
