package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.theme.SubjectColumns;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import io.copkit.community.PendingFate;
import io.copkit.community.PendingRule;
import io.copkit.community.Slug;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Between a community and its record. Each part of the body that is more than a field has a class of its own. */
public final class CommunityMapping {

    static final int SCHEMA = 1;
    static final String STATUS = "open";

    private static final String CHARTER_VERSION = "charterVersion";
    private static final String FOUNDERS = "founders";
    private static final String CHANGED_AT = "changedAt";
    private static final String PENDING = "pending";
    private static final String FATE = "fate";
    private static final String UNTIL = "until";

    private CommunityMapping() {}

    /**
     * A community from its record.
     *
     * @throws io.copkit.NotUnderstoodException if a newer version has written what this one does not know
     */
    public static Stored<Community, CommunityRecord> read(CommunityRecord record) {
        if (!Withdrawal.isWithdrawn(record)) {
            Codes.demand(STATUS, record.status());
        }
        Body body = Body.read(record.body(), SCHEMA);
        People people = new People(record.people());
        Community community = new Community(
                CommunityId.of(record.id()),
                record.slug(),
                Codes.parse(CommunityType.class, record.type()),
                new CommunityAccess(
                        Codes.parse(Discoverability.class, record.discoverability()),
                        Codes.parse(JoinPolicy.class, record.joinPolicy()),
                        Codes.parse(ContentAccess.class, record.contentAccess())),
                AdmissionPart.read(body),
                CharterPart.read(body),
                body.optionalNumber(CHARTER_VERSION).orElse(1),
                founders(body, people),
                Codes.parse(Stage.class, record.stage()),
                record.stageSince(),
                record.createdAt(),
                RoleBookPart.read(body),
                ProfilePart.read(body),
                NestingPart.read(record, body),
                SubjectColumns.subjects(record.terms()),
                PracticePart.read(body),
                LifePart.read(body),
                pending(body));
        return new Stored<>(community, record, body.instant(CHANGED_AT));
    }

    /** The first record of a community. */
    static CommunityRecord first(Community community, Instant at) {
        People people = new People(List.of());
        Body body = filled(Body.ofSchema(SCHEMA), community, people, at);
        return new CommunityRecord(
                community.id().value(),
                1,
                community.slug(),
                sortKey(community),
                NestingPart.parent(community),
                NestingPart.ancestors(community),
                community.type().code(),
                community.stage().code(),
                community.stageSince(),
                STATUS,
                community.access().discoverability().code(),
                community.access().joinPolicy().code(),
                community.access().contentAccess().code(),
                community.foundedAt(),
                null,
                terms(community, Set.of()),
                people.ids(),
                body.json());
    }

    /** The next record of a community. */
    static CommunityRecord next(Community community, CommunityRecord previous, Instant at) {
        People people = new People(previous.people());
        Body body = filled(Body.read(previous.body(), SCHEMA), community, people, at);
        return new CommunityRecord(
                previous.id(),
                previous.version() + 1,
                community.slug(),
                sortKey(community),
                NestingPart.parent(community),
                NestingPart.ancestors(community),
                community.type().code(),
                community.stage().code(),
                community.stageSince(),
                previous.status(),
                community.access().discoverability().code(),
                community.access().joinPolicy().code(),
                community.access().contentAccess().code(),
                previous.createdAt(),
                previous.dueAt(),
                terms(community, previous.terms()),
                people.ids(),
                body.json());
    }

    private static Body filled(Body body, Community community, People people, Instant at) {
        CharterPart.write(community.charter(), body);
        RoleBookPart.write(community.roleBook(), body);
        AdmissionPart.write(community.admission(), body);
        ProfilePart.write(community.profile(), body);
        NestingPart.write(community.nesting(), body);
        PracticePart.write(community.practice(), body);
        LifePart.write(community.life(), body);
        body.without(PENDING);
        community
                .pending()
                .ifPresent(rule -> body.setPart(
                        PENDING, Body.empty().set(FATE, rule.fate().code()).set(UNTIL, rule.until())));
        return body.set(CHARTER_VERSION, community.charterVersion())
                .setNumbers(
                        FOUNDERS,
                        community.founders().stream().map(people::position).toList())
                .set(CHANGED_AT, at);
    }

    /** A term of a kind that only a newer version writes is left as it is. */
    private static Set<String> terms(Community community, Set<String> before) {
        Set<String> terms = new HashSet<>(before);
        terms.removeIf(term -> SubjectColumns.isOne(term) || NestingPart.isTerm(term));
        terms.addAll(SubjectColumns.terms(community.subjects()));
        community.nesting().parent().map(NestingPart::term).ifPresent(terms::add);
        return NameTerms.with(community.charter().name(), terms);
    }

    private static Optional<PendingRule> pending(Body body) {
        return body.part(PENDING)
                .map(part -> new PendingRule(Codes.parse(PendingFate.class, part.text(FATE)), part.instant(UNTIL)));
    }

    private static List<MemberId> founders(Body body, People people) {
        return body.numbers(FOUNDERS).stream()
                .map(people::at)
                .flatMap(Optional::stream)
                .toList();
    }

    private static String sortKey(Community community) {
        String name = Slug.of(community.charter().name());
        return name.isEmpty() ? community.slug() : name;
    }
}
