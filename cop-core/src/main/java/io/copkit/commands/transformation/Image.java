package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.commands.Work;
import io.copkit.internal.Body;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.structure.PlanId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a record was like before a plan changed it, kept in the record itself until the plan is taken back: so it goes where the
 * record goes, names people by position like the rest of the body, and is erased along with them. A record that the plan has
 * made says so instead.
 */
final class Image {

    private static final int SCHEMA = 1;
    private static final String FIELD = "beforeReshaping";
    private static final String PLAN = "plan";
    private static final String ORIGIN = "origin";
    private static final String BODY = "body";
    private static final String CHANGED_AT = "changedAt";

    private Image() {}

    /** The membership that a plan writes, with what it was like before. */
    static MembershipRecord into(MembershipRecord next, Optional<MembershipRecord> before, PlanId plan) {
        Body image = before.flatMap(old -> image(old.body(), plan))
                .or(() -> before.map(old -> image(old, plan)))
                .orElseGet(() -> made(plan));
        return new MembershipRecord(
                next.communityId(),
                next.memberId(),
                next.version(),
                next.holderKind(),
                next.status(),
                next.statusSince(),
                next.joinedAt(),
                next.origin(),
                next.level(),
                next.levelSince(),
                next.roles(),
                next.sources(),
                next.dueAt(),
                next.terms(),
                next.people(),
                with(next.body(), image));
    }

    /** The community that a plan writes, with what it was like before. */
    static CommunityRecord into(CommunityRecord next, CommunityRecord before, PlanId plan) {
        Body image = of(before.body(), plan)
                .set("stage", before.stage())
                .set("stageSince", before.stageSince())
                .set("dueAt", Optional.ofNullable(before.dueAt()));
        return copy(next, next.version(), next.stage(), next.stageSince(), next.dueAt(), with(next.body(), image));
    }

    /** The body of a document that a plan makes, with where it comes from. */
    static String origin(String json, CommunityId from, PlanId plan) {
        return with(json, made(plan).set(ORIGIN, from.value()));
    }

    /** The document that a plan writes, with what it was like before. */
    static DocumentRecord into(DocumentRecord next, Optional<DocumentRecord> before, PlanId plan) {
        Body image = before.flatMap(old -> image(old.body(), plan))
                .or(() -> before.map(
                        old -> of(old.body(), plan).set("status", old.status()).set("at", old.at())))
                .orElseGet(() -> made(plan));
        return copy(next, next.version(), next.status(), next.at(), with(next.body(), image));
    }

    /** From where a plan has taken a document along, if one has. */
    static Optional<CommunityId> origin(DocumentRecord record) {
        return body(record.body())
                .part(FIELD)
                .flatMap(image -> image.optionalText(ORIGIN))
                .map(CommunityId::of);
    }

    /** Whether a plan has changed or made a record, and not taken that back. */
    static boolean isOf(String json, PlanId plan) {
        return image(json, plan).isPresent();
    }

    /** Takes back what a plan did to a record, if it has not been taken back yet. */
    static void undo(Work work, StateRecord record, PlanId plan) {
        if (record instanceof MembershipRecord membership) {
            image(membership.body(), plan)
                    .ifPresent(image -> back(work, record, image, () -> restored(membership, image, work.at())));
        } else if (record instanceof CommunityRecord community) {
            image(community.body(), plan)
                    .ifPresent(image -> back(work, record, image, () -> restored(community, image, work.at())));
        } else if (record instanceof DocumentRecord document) {
            image(document.body(), plan)
                    .ifPresent(image -> back(work, record, image, () -> restored(document, image, work.at())));
        }
    }

    private interface Restoration {
        StateRecord record();
    }

    private static void back(Work work, StateRecord record, Body image, Restoration restoration) {
        if (image.part(BODY).isPresent()) {
            work.put(restoration.record());
        } else {
            work.delete(record);
        }
    }

    private static Body image(MembershipRecord before, PlanId plan) {
        Body image = of(before.body(), plan)
                .set("status", before.status())
                .set("statusSince", before.statusSince())
                .set("joinedAt", Optional.ofNullable(before.joinedAt()))
                .set("origin", before.origin())
                .set("levelSince", Optional.ofNullable(before.levelSince()))
                .setTexts("roles", sorted(before.roles()))
                .setTexts("sources", sorted(before.sources()))
                .set("dueAt", Optional.ofNullable(before.dueAt()))
                .setTexts("terms", sorted(before.terms()));
        Optional.ofNullable(before.level()).ifPresent(level -> image.set("level", level));
        return image;
    }

    private static MembershipRecord restored(MembershipRecord now, Body image, Instant at) {
        return new MembershipRecord(
                now.communityId(),
                now.memberId(),
                now.version() + 1,
                now.holderKind(),
                image.text("status"),
                image.instant("statusSince"),
                image.optionalInstant("joinedAt").orElse(null),
                image.text("origin"),
                image.optionalText("level").orElse(null),
                image.optionalInstant("levelSince").orElse(null),
                Set.copyOf(image.texts("roles")),
                Set.copyOf(image.texts("sources")),
                image.optionalInstant("dueAt").orElse(null),
                Set.copyOf(image.texts("terms")),
                now.people(),
                body(image, at));
    }

    private static CommunityRecord restored(CommunityRecord now, Body image, Instant at) {
        return copy(
                now,
                now.version() + 1,
                image.text("stage"),
                image.instant("stageSince"),
                image.optionalInstant("dueAt").orElse(null),
                body(image, at));
    }

    private static DocumentRecord restored(DocumentRecord now, Body image, Instant at) {
        return copy(now, now.version() + 1, image.text("status"), image.instant("at"), body(image, at));
    }

    private static DocumentRecord copy(DocumentRecord record, long version, String status, Instant at, String body) {
        return new DocumentRecord(
                record.communityId(),
                record.type(),
                record.id(),
                version,
                record.authorId(),
                record.subjectId(),
                status,
                at,
                record.dueAt(),
                record.terms(),
                record.people(),
                body);
    }

    private static CommunityRecord copy(
            CommunityRecord record,
            long version,
            String stage,
            Instant stageSince,
            @Nullable Instant dueAt,
            String body) {
        return new CommunityRecord(
                record.id(),
                version,
                record.slug(),
                record.sortKey(),
                record.parentId(),
                record.ancestorIds(),
                record.type(),
                stage,
                stageSince,
                record.status(),
                record.discoverability(),
                record.joinPolicy(),
                record.contentAccess(),
                record.createdAt(),
                dueAt,
                record.terms(),
                record.people(),
                body);
    }

    private static Optional<Body> image(String json, PlanId plan) {
        return body(json).part(FIELD).filter(image -> image.text(PLAN).equals(plan.value()));
    }

    private static Body made(PlanId plan) {
        return Body.empty().set(PLAN, plan.value());
    }

    /** Of an older plan nothing can be taken back any more, so that its image is left out. */
    private static Body of(String json, PlanId plan) {
        return made(plan).setPart(BODY, body(json).without(FIELD));
    }

    private static String with(String json, Body image) {
        return body(json).without(FIELD).setPart(FIELD, image).json();
    }

    private static String body(Body image, Instant at) {
        return image.part(BODY).orElseThrow().set(CHANGED_AT, at).json();
    }

    private static Body body(String json) {
        return Body.read(json, SCHEMA);
    }

    private static List<String> sorted(Collection<String> codes) {
        return codes.stream().sorted().toList();
    }
}
