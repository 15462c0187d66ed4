package io.copkit.commands.renewal;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.internal.TextRules;
import io.copkit.renewal.Agenda;
import io.copkit.renewal.HeldReview;
import io.copkit.renewal.Renewal;
import io.copkit.renewal.RenewalDecision;
import io.copkit.renewal.RenewalEvent;
import io.copkit.renewal.RenewalPolicy;
import io.copkit.renewal.Renewals;
import io.copkit.renewal.ReviewAudience;
import io.copkit.renewal.ReviewCall;
import io.copkit.renewal.ReviewDue;
import io.copkit.renewal.ReviewKind;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls, prepares and records reviews. */
public final class RenewalCommands implements Renewals {

    private static final int TEXT_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public RenewalCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Agenda> agenda(CommunityId community) {
        return Permitted.run(
                desk,
                actor,
                community,
                Permission.METRICS_COMMUNITY_READ,
                permitted -> Outcome.accepted(
                        new AgendaWriter(
                                        desk,
                                        permitted.community().value(),
                                        permitted.work().at())
                                .write(),
                        List.of()));
    }

    @Override
    public Outcome<Renewal> decide(CommunityId community, RenewalDecision decision, String note) {
        return run(community, (permitted, stored) -> {
            List<Refusal> unfit =
                    new TextRules().prose("note", note, TEXT_LENGTH).refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            Work work = permitted.work();
            return ReviewKind.in(permitted.community().value().stage())
                    .map(kind -> {
                        Renewal decided = renewal(permitted, stored)
                                .over(new HeldReview(
                                        kind, work.at(), Optional.of(decision), work.actingMember(), note));
                        permitted.write(RenewalMapping.INSTANCE, stored, decided, Happening.REVIEW_DECIDED);
                        return Outcome.accepted(decided, List.of(new RenewalEvent.Decided(actor, work.at(), decided)));
                    })
                    .orElseGet(() -> Desk.refused(RefusalCode.NO_REVIEW));
        });
    }

    @Override
    public Outcome<Renewal> look(CommunityId community) {
        List<CopEvent> events = new ArrayList<>();
        Outcome<Renewal> told = run(community, this::tellNext);
        while (!told.events().isEmpty()) {
            events.addAll(told.events());
            told = run(community, this::tellNext);
        }
        return told.fold(last -> Outcome.accepted(last.value(), events), Outcome::refused);
    }

    /** When somebody may have to be called upon; empty in a stage without a review. */
    public Optional<Instant> nextLook(Community community) {
        Renewal renewal = new StoredRenewals(desk, community.id()).renewal();
        return policy().due(community.stage(), community.stageSince(), renewal)
                .map(due -> policy().nextCall(due, renewal));
    }

    private Outcome<Renewal> tellNext(Permitted permitted, Optional<Stored<Renewal, DocumentRecord>> stored) {
        Community community = permitted.community().value();
        Renewal renewal = renewal(permitted, stored);
        Instant at = permitted.work().at();
        if (policy().isOvertaken(community.stage(), community.stageSince(), renewal)) {
            ReviewKind kind = renewal.open().orElseThrow().kind();
            Renewal over = renewal.over(new HeldReview(kind, at, Optional.empty(), Optional.empty(), ""));
            permitted.write(RenewalMapping.INSTANCE, stored, over, Happening.REVIEW_OVERTAKEN);
            return Outcome.accepted(over, List.of(new RenewalEvent.Overtaken(actor, at, over)));
        }
        Optional<ReviewDue> due = policy().due(community.stage(), community.stageSince(), renewal);
        Optional<ReviewAudience> next = due.flatMap(review -> policy().call(review, renewal, present(permitted), at));
        return next.map(audience -> {
                    Renewal called = renewal.called(due.orElseThrow(), new ReviewCall(audience, at));
                    permitted.write(RenewalMapping.INSTANCE, stored, called, Happening.REVIEW_CALLED);
                    return Outcome.accepted(called, List.of(new RenewalEvent.Called(actor, at, called, audience)));
                })
                .orElseGet(() -> Outcome.accepted(renewal, List.of()));
    }

    private static Set<ReviewAudience> present(Permitted permitted) {
        Map<Role, Long> holders = permitted.work().people().holders(permitted.id());
        Set<ReviewAudience> present = EnumSet.noneOf(ReviewAudience.class);
        if (holders.getOrDefault(Role.FACILITATOR, 0L) > 0) {
            present.add(ReviewAudience.FACILITATOR);
        }
        if (holders.getOrDefault(Role.SPONSOR, 0L) > 0) {
            present.add(ReviewAudience.SPONSOR);
        }
        return present;
    }

    private RenewalPolicy policy() {
        return desk.settings().renewal();
    }

    private interface Decision {
        Outcome<Renewal> on(Permitted permitted, Optional<Stored<Renewal, DocumentRecord>> stored);
    }

    private Outcome<Renewal> run(CommunityId community, Decision decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                Permission.LIFECYCLE_APPLY,
                permitted -> decision.on(
                        permitted,
                        permitted.work().document(RenewalMapping.INSTANCE, community.value(), RenewalMapping.ID)));
    }

    private static Renewal renewal(Permitted permitted, Optional<Stored<Renewal, DocumentRecord>> stored) {
        return stored.map(Stored::value).orElseGet(() -> Renewal.none(permitted.id()));
    }
}
