package io.copkit.storage.memory;

import io.copkit.storage.ActivityRecord;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.ErasureOrder;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionRecord;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record becomes when a person is removed from it. */
final class Erasure {

    private final ErasureOrder order;

    Erasure(ErasureOrder order) {
        this.order = order;
    }

    /** The record's next version without the person; {@code null} if nothing is left of it. */
    @Nullable
    StateRecord of(StateRecord record) {
        if (record instanceof CommunityRecord community) {
            return of(community);
        } else if (record instanceof MembershipRecord membership) {
            return of(membership);
        }
        return of((DocumentRecord) record);
    }

    private CommunityRecord of(CommunityRecord community) {
        return new CommunityRecord(
                community.id(),
                community.version() + 1,
                community.slug(),
                community.sortKey(),
                community.parentId(),
                community.ancestorIds(),
                community.type(),
                community.stage(),
                community.stageSince(),
                community.status(),
                community.discoverability(),
                community.joinPolicy(),
                community.contentAccess(),
                community.createdAt(),
                community.dueAt(),
                community.terms(),
                replaced(community.people()),
                community.body());
    }

    private @Nullable MembershipRecord of(MembershipRecord membership) {
        String memberId = cleared(membership.memberId());
        return memberId == null
                ? null
                : new MembershipRecord(
                        membership.communityId(),
                        memberId,
                        membership.version() + 1,
                        membership.holderKind(),
                        membership.status(),
                        membership.statusSince(),
                        membership.joinedAt(),
                        membership.origin(),
                        membership.level(),
                        membership.levelSince(),
                        membership.roles(),
                        membership.sources(),
                        membership.dueAt(),
                        membership.terms(),
                        replaced(membership.people()),
                        membership.body());
    }

    private DocumentRecord of(DocumentRecord document) {
        return new DocumentRecord(
                document.communityId(),
                document.type(),
                document.id(),
                document.version() + 1,
                cleared(document.authorId()),
                cleared(document.subjectId()),
                document.status(),
                document.at(),
                document.dueAt(),
                document.terms(),
                replaced(document.people()),
                document.body());
    }

    TransitionRecord of(TransitionRecord transition) {
        return new TransitionRecord(
                transition.id(),
                transition.communityId(),
                transition.sequence(),
                transition.changeId(),
                transition.operationId(),
                transition.recordType(),
                Mentions.isOfMembership(transition, order.memberId()) ? order.replacement() : transition.recordId(),
                transition.recordVersion(),
                replaced(transition.actorId()),
                cleared(transition.subjectId()),
                replaced(transition.people()),
                transition.what(),
                transition.from(),
                transition.to(),
                transition.reasonCode(),
                transition.effectiveAt(),
                transition.recordedAt(),
                transition.voids(),
                transition.details(),
                transition.digest());
    }

    /** The activity without the person; {@code null} if nothing but its id is left. */
    @Nullable
    ActivityRecord of(ActivityRecord activity) {
        String memberId = cleared(activity.memberId());
        return memberId == null
                ? null
                : new ActivityRecord(
                        activity.communityId(),
                        activity.id(),
                        memberId,
                        activity.kind(),
                        cleared(activity.targetMemberId()),
                        activity.threadId(),
                        activity.subjectId(),
                        activity.amount(),
                        activity.occurredAt(),
                        activity.recordedAt(),
                        activity.retractedAt());
    }

    /** For a column that cannot be empty. */
    private String replaced(String id) {
        return id.equals(order.memberId()) ? order.replacement() : id;
    }

    private List<String> replaced(List<String> people) {
        return people.stream().map(this::replaced).toList();
    }

    /** For a column that can be empty, or whose record is nothing without it. */
    private @Nullable String cleared(@Nullable String id) {
        return order.memberId().equals(id) ? order.pseudonym() : id;
    }
}
