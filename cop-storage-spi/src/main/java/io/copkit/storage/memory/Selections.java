package io.copkit.storage.memory;

import io.copkit.storage.CommunityQuery;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateQuery;
import io.copkit.storage.StateRecord;
import io.copkit.storage.TransitionQuery;
import io.copkit.storage.TransitionRecord;
import io.copkit.storage.Window;
import io.copkit.storage.memory.Selection.Span;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Finds for each query the order and the spans that answer it with the least walking. */
final class Selections {

    private Selections() {}

    static Selection<? extends StateRecord> of(State state, StateQuery query) {
        if (query instanceof CommunityQuery communities) {
            return of(state, communities);
        } else if (query instanceof MembershipQuery memberships) {
            return of(state, memberships);
        }
        return of(state, (DocumentQuery) query);
    }

    static Selection<CommunityRecord> of(State state, CommunityQuery query) {
        Predicate<StateRecord> filter = Conditions.on(state, query.filter());
        Predicate<CommunityRecord> condition = community -> filter.test(community)
                && Conditions.isIn(community.type(), query.types())
                && Conditions.isIn(community.stage(), query.stages());
        Instant dueBefore = query.filter().dueBefore();
        return dueBefore != null
                ? due(state.communities(), Orders.COMMUNITY_DUE, dueBefore, condition)
                : new Selection<>(state.communities(), Orders.COMMUNITY_SORT_KEY, List.of(Span.ALL), false, condition);
    }

    static Selection<MembershipRecord> of(State state, MembershipQuery query) {
        Predicate<StateRecord> filter = Conditions.on(state, query.filter());
        String memberId = query.memberId();
        Predicate<MembershipRecord> condition = membership -> filter.test(membership)
                && Conditions.isEqual(membership.memberId(), memberId)
                && Conditions.isIn(membership.level(), query.levels())
                && Conditions.meets(membership.roles(), query.roles())
                && Conditions.isIn(membership.origin(), query.origins());
        Instant dueBefore = query.filter().dueBefore();
        if (dueBefore != null) {
            return due(state.memberships(), Orders.MEMBERSHIP_DUE, dueBefore, condition);
        } else if (memberId != null) {
            List<Span> ofMember = List.of(Span.of(Position.of(memberId)));
            return new Selection<>(state.memberships(), Orders.MEMBERSHIP_OF_MEMBER, ofMember, false, condition);
        }
        return new Selection<>(
                state.memberships(), Orders.MEMBERSHIP_KEY, byCommunity(query.filter()), false, condition);
    }

    static Selection<DocumentRecord> of(State state, DocumentQuery query) {
        Predicate<StateRecord> filter = Conditions.on(state, query.filter());
        Predicate<DocumentRecord> condition = document -> filter.test(document)
                && Conditions.isIn(document.type(), query.types())
                && Conditions.isEqual(document.authorId(), query.authorId())
                && Conditions.isEqual(document.subjectId(), query.subjectId())
                && query.at().contains(document.at());
        Instant dueBefore = query.filter().dueBefore();
        if (dueBefore != null) {
            return due(state.documents(), Orders.DOCUMENT_DUE, dueBefore, condition);
        }
        Set<String> communities = query.filter().communities();
        boolean ofOne = communities.size() == 1;
        Position start = ofOne ? Position.of(communities.iterator().next()) : Position.START;
        return new Selection<>(
                state.documents(),
                ofOne ? Orders.DOCUMENT_OF_COMMUNITY_AT : Orders.DOCUMENT_AT,
                List.of(Span.of(start, query.at())),
                query.newestFirst(),
                condition);
    }

    static Selection<TransitionRecord> of(State state, TransitionQuery query) {
        Predicate<TransitionRecord> condition =
                transition -> Conditions.isEqual(transition.recordType(), query.recordType())
                        && Conditions.isEqual(transition.recordId(), query.recordId())
                        && Conditions.isEqual(transition.actorId(), query.actorId())
                        && Conditions.isEqual(transition.subjectId(), query.subjectId())
                        && Conditions.isEqual(transition.operationId(), query.operationId())
                        && query.recordedAt().contains(transition.recordedAt());
        String communityId = query.communityId();
        return communityId == null
                ? new Selection<>(
                        state.transitions(),
                        Orders.TRANSITION_FEED,
                        List.of(Span.of(Position.START, query.recordedAt())),
                        query.newestFirst(),
                        condition)
                : new Selection<>(
                        state.transitions(),
                        Orders.TRANSITION_SEQUENCE,
                        List.of(Span.of(Position.of(communityId))),
                        query.newestFirst(),
                        condition);
    }

    private static <R> Selection<R> due(Table<R> table, Order<R> order, Instant before, Predicate<R> condition) {
        Span due = Span.of(Position.START, new Window(null, before));
        return new Selection<>(table, order, List.of(due), false, condition);
    }

    private static List<Span> byCommunity(StateFilter filter) {
        return filter.communities().isEmpty()
                ? List.of(Span.ALL)
                : filter.communities().stream()
                        .map(id -> Span.of(Position.of(id)))
                        .toList();
    }
}
