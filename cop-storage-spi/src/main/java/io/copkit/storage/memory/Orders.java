package io.copkit.storage.memory;

import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The orders in which records are kept and walked. */
final class Orders {

    static final Order<CommunityRecord> COMMUNITY_ID = community -> Position.of(community.id());
    static final Order<CommunityRecord> COMMUNITY_SORT_KEY =
            community -> Position.of(community.sortKey(), community.id());
    static final Order<CommunityRecord> COMMUNITY_DUE = community -> due(community.dueAt(), community.id());

    static final Order<MembershipRecord> MEMBERSHIP_KEY =
            membership -> Position.of(membership.communityId(), membership.memberId());
    static final Order<MembershipRecord> MEMBERSHIP_OF_MEMBER =
            membership -> Position.of(membership.memberId(), membership.communityId());
    static final Order<MembershipRecord> MEMBERSHIP_DUE =
            membership -> due(membership.dueAt(), membership.communityId(), membership.memberId());

    static final Order<DocumentRecord> DOCUMENT_KEY =
            document -> Position.of(document.communityId(), document.type(), document.id());
    static final Order<DocumentRecord> DOCUMENT_AT = document ->
            Position.of(Position.time(document.at()), document.id(), document.communityId(), document.type());
    static final Order<DocumentRecord> DOCUMENT_OF_COMMUNITY_AT = document ->
            Position.of(document.communityId(), Position.time(document.at()), document.id(), document.type());
    static final Order<DocumentRecord> DOCUMENT_DUE =
            document -> due(document.dueAt(), document.communityId(), document.type(), document.id());

    static final Order<TransitionRecord> TRANSITION_SEQUENCE =
            transition -> Position.of(transition.communityId(), Position.number(transition.sequence()));
    static final Order<TransitionRecord> TRANSITION_FEED = transition -> Position.of(
            Position.time(transition.recordedAt()), transition.communityId(), Position.number(transition.sequence()));

    private Orders() {}

    private static @Nullable Position due(@Nullable Instant at, String... key) {
        if (at == null) {
            return null;
        }
        Position position = Position.of(Position.time(at));
        for (String part : key) {
            position = position.plus(part);
        }
        return position;
    }
}
