package io.copkit.commands.tool;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Paging;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.MembershipChange;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.tool.AccessDecision;
import io.copkit.tool.AccessReview;
import io.copkit.tool.AccessReviewStatus;
import io.copkit.tool.AccessReviews;
import io.copkit.tool.AccessVerdict;
import io.copkit.tool.ToolEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Reviews who holds which role. */
public final class AccessReviewCommands implements AccessReviews {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public AccessReviewCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<AccessReview> open(CommunityId community, Instant due) {
        return reviewing(community, permitted -> {
            Work work = permitted.work();
            Optional<AccessReview> last =
                    book(community).reviews(Paging.first(1)).items().stream().findFirst();
            if (last.filter(review -> review.status() == AccessReviewStatus.OPEN)
                    .isPresent()) {
                return Desk.refused(RefusalCode.ACCESS_REVIEW_OPEN);
            }
            if (!due.isAfter(work.at())) {
                return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
            }
            int number = last.map(review -> Integer.parseInt(review.id())).orElse(0) + 1;
            AccessReview review = new AccessReview(
                    community,
                    String.valueOf(number),
                    work.at(),
                    due,
                    work.actingMember(),
                    AccessReviewStatus.OPEN,
                    0,
                    0);
            permitted.begin(ReviewMapping.INSTANCE, review, Happening.ACCESS_REVIEW_OPENED);
            return changed(permitted, review);
        });
    }

    @Override
    public Outcome<AccessDecision> confirm(CommunityId community, String review, MemberId member, Role role) {
        return onLine(community, review, member, role, (permitted, open, holder) -> {
            permitted.countOn(holder);
            return decided(permitted, open, member, role, AccessVerdict.CONFIRMED, List.of());
        });
    }

    @Override
    public Outcome<AccessDecision> revoke(CommunityId community, String review, MemberId member, Role role) {
        return onLine(community, review, member, role, (permitted, open, holder) -> {
            if (!role.isAppointable()) {
                return Desk.refused(RefusalCode.ROLE_NOT_APPOINTABLE, Map.of("role", role.code()));
            }
            if (permitted.authority().isBelow(roles(holder))) {
                return Desk.refused(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", role.code()));
            }
            Optional<Refusal> kept = permitted.release(Set.of(role));
            if (kept.isPresent()) {
                return Outcome.refused(kept.get());
            }
            MembershipChange change = MembershipChange.of(permitted.work(), holder);
            change.revoke(role, Reason.REVIEWED);
            change.write();
            return decided(permitted, open, member, role, AccessVerdict.REVOKED, change.events());
        });
    }

    @Override
    public Outcome<AccessReview> complete(CommunityId community, String review) {
        return reviewing(
                community,
                permitted -> onOpen(permitted, review, stored -> {
                    StoredTools book = book(community);
                    if (book.hasOpenLine(stored.value())) {
                        return Desk.refused(RefusalCode.ACCESS_REVIEW_INCOMPLETE);
                    }
                    Map<AccessVerdict, Integer> counts = book.counts(review);
                    AccessReview completed = stored.value()
                            .completed(
                                    counts.getOrDefault(AccessVerdict.CONFIRMED, 0),
                                    counts.getOrDefault(AccessVerdict.REVOKED, 0));
                    permitted.change(ReviewMapping.INSTANCE, stored, completed, Happening.ACCESS_REVIEW_COMPLETED);
                    return changed(permitted, completed);
                }));
    }

    private interface OnLine {
        Outcome<AccessDecision> then(
                Permitted permitted,
                Stored<AccessReview, DocumentRecord> review,
                Stored<Membership, MembershipRecord> holder);
    }

    private Outcome<AccessDecision> onLine(
            CommunityId community, String review, MemberId member, Role role, OnLine decision) {
        return reviewing(
                community,
                permitted -> onOpen(permitted, review, stored -> {
                    if (permitted.authority().isOf(member)) {
                        return Desk.refused(RefusalCode.OWN_ACCESS);
                    }
                    return permitted.onActive(member, holder -> {
                        if (!roles(holder).contains(role)) {
                            return Desk.refused(RefusalCode.ROLE_NOT_HELD, Map.of("role", role.code()));
                        }
                        if (book(community).isDecided(review, member, role)) {
                            return Desk.refused(RefusalCode.ACCESS_DECIDED);
                        }
                        permitted.work().require(stored);
                        return decision.then(permitted, stored, holder);
                    });
                }));
    }

    private Outcome<AccessDecision> decided(
            Permitted permitted,
            Stored<AccessReview, DocumentRecord> review,
            MemberId member,
            Role role,
            AccessVerdict verdict,
            List<CopEvent> events) {
        Work work = permitted.work();
        AccessDecision decision = new AccessDecision(
                permitted.id(),
                desk.newId(),
                review.value().id(),
                Optional.of(member),
                role,
                verdict,
                work.at(),
                work.actingMember());
        permitted.begin(DecisionMapping.INSTANCE, decision, Happening.ACCESS_DECIDED);
        List<CopEvent> all = new ArrayList<>(events);
        all.add(new ToolEvent.AccessDecided(actor, work.at(), decision));
        return Outcome.accepted(decision, all);
    }

    private static Set<Role> roles(Stored<Membership, MembershipRecord> holder) {
        return ((Membership.Belonging) holder.value()).membership().roles();
    }

    private <T> Outcome<T> reviewing(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, Permission.ACCESS_REVIEW, decision);
    }

    private static <T> Outcome<T> onOpen(
            Permitted permitted, String id, Function<Stored<AccessReview, DocumentRecord>, Outcome<T>> decision) {
        return permitted.onDocument(
                ReviewMapping.INSTANCE,
                id,
                RefusalCode.ACCESS_REVIEW_UNKNOWN,
                stored -> stored.value().status() == AccessReviewStatus.OPEN
                        ? decision.apply(stored)
                        : Desk.refused(RefusalCode.ACCESS_REVIEW_COMPLETED));
    }

    private Outcome<AccessReview> changed(Permitted permitted, AccessReview review) {
        return Outcome.accepted(
                review,
                List.of(new ToolEvent.AccessReviewChanged(
                        actor, permitted.work().at(), review)));
    }

    private StoredTools book(CommunityId community) {
        return new StoredTools(desk, community);
    }
}
