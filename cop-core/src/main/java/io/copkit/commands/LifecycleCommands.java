package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.Charter;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Findings;
import io.copkit.lifecycle.Lifecycle;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.LifecycleFacts;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.Transition;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.storage.CommunityRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Moves communities through their lives. */
public final class LifecycleCommands implements Lifecycle {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    /** Moves on behalf of a member. */
    public LifecycleCommands(Desk desk, MemberId member) {
        this.desk = desk;
        this.actor = new Actor.Member(member);
    }

    @Override
    public Outcome<Assessment> assess(CommunityId community, Transition transition, Findings findings) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community,
                        stored -> refusal(work, stored, transition, Permission.LIFECYCLE_PROPOSE)
                                .<Outcome<Assessment>>map(Outcome::refused)
                                .orElseGet(() -> Outcome.accepted(
                                        assess(work, stored.value(), transition, findings), List.of()))));
    }

    @Override
    public Outcome<Stage> apply(CommunityId community, Transition transition, Findings findings) {
        return move(community, transition, findings, Optional.empty());
    }

    @Override
    public Outcome<Stage> override(CommunityId community, Transition transition, Findings findings, String reason) {
        List<Refusal> unfit = new TextRules()
                .needed("reason", reason)
                .prose("reason", reason, REASON_LENGTH)
                .refusals();
        return unfit.isEmpty() ? move(community, transition, findings, Optional.of(reason)) : Outcome.refused(unfit);
    }

    private Outcome<Stage> move(
            CommunityId community, Transition transition, Findings findings, Optional<String> reason) {
        return desk.run(
                actor, work -> work.inCommunity(community, stored -> move(work, stored, transition, findings, reason)));
    }

    private Outcome<Stage> move(
            Work work,
            Stored<Community, CommunityRecord> stored,
            Transition transition,
            Findings findings,
            Optional<String> reason) {
        Optional<Refusal> refusal = refusal(work, stored, transition, Permission.LIFECYCLE_APPLY);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        Assessment assessment = assess(work, stored.value(), transition, findings);
        List<Refusal> guarded = guarded(assessment, reason.isPresent());
        if (!guarded.isEmpty()) {
            return Outcome.refused(guarded);
        }
        Stage before = stored.value().stage();
        Community moved = stored.value().moveTo(transition.to(), work.at());
        Optional<String> note = assessment.overridable().isEmpty() ? Optional.empty() : reason;
        CommunityRecord record = work.put(moved, stored);
        work.happened(Step.of(Happening.STAGE_MOVED, record, note.isPresent() ? Reason.OVERRIDDEN : Reason.GUARDS_MET)
                .from(before.code())
                .to(moved.stage().code())
                .noting(note)
                .showing(assessment.evidence()));
        return Outcome.accepted(
                moved.stage(),
                List.of(new LifecycleEvent.StageMoved(
                        moved.id(), work.actor(), work.at(), before, moved.stage(), note)));
    }

    private Optional<Refusal> refusal(
            Work work, Stored<Community, CommunityRecord> stored, Transition transition, Permission permission) {
        Stage stage = stored.value().stage();
        Optional<Refusal> denied =
                Authority.of(work, desk.settings().permissions(), stored).denies(permission);
        if (denied.isPresent() || transition.from() == stage) {
            return denied;
        }
        return Optional.of(Refusal.of(
                RefusalCode.NOT_FROM_THIS_STAGE, Map.of("transition", transition.code(), "stage", stage.code())));
    }

    /** Counts after the community's version was read: who could break a hard guard writes that version. */
    private Assessment assess(Work work, Community community, Transition transition, Findings findings) {
        Map<Role, Long> holders = work.holders(community.id());
        Charter charter = community.charter();
        LifecycleFacts facts = new LifecycleFacts(
                !charter.domain().isBlank(),
                charter.objectives().size(),
                community.founders().size(),
                work.members(community.id()),
                holders.getOrDefault(Role.FACILITATOR, 0L),
                holders.getOrDefault(Role.SPONSOR, 0L),
                findings);
        return desk.settings().lifecycle().assess(transition, facts);
    }

    private static List<Refusal> guarded(Assessment assessment, boolean overridden) {
        Stream<Refusal> blocking =
                assessment.blocking().stream().map(evidence -> refusal(RefusalCode.GUARD_BLOCKS, evidence));
        Stream<Refusal> overridable = assessment.overridable().stream()
                .filter(evidence -> !overridden)
                .map(evidence -> refusal(RefusalCode.GUARD_NEEDS_OVERRIDE, evidence));
        return Stream.concat(blocking, overridable).toList();
    }

    private static Refusal refusal(RefusalCode code, Evidence evidence) {
        return Refusal.of(
                code,
                Map.of(
                        "guard", evidence.guard().code(),
                        "found", evidence.found().orElse("?"),
                        "needed", evidence.needed()));
    }
}
