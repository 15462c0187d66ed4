package io.copkit.commands.ladder;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.ReviewedMember;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.commands.participation.LevelAuthority;
import io.copkit.commands.participation.LevelChange;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.LadderEvent;
import io.copkit.ladder.RungGiving;
import io.copkit.ladder.Standing;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelKeeping;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settles ladders, and puts members on rungs. */
public class RungGivingCommands implements RungGiving {

    private static final int REASON_LENGTH = 1_000;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public RungGivingCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Ladder> adopt(CommunityId community, Ladder ladder) {
        return settling(community, permitted -> {
            List<Refusal> unfit = ladder.refusals(desk.settings().kinds());
            return unfit.isEmpty() ? settled(permitted, Optional.of(ladder), ladder) : Outcome.refused(unfit);
        });
    }

    @Override
    public Outcome<Ladder> drop(CommunityId community) {
        return settling(
                community,
                permitted -> ladder(permitted)
                        .map(before -> settled(permitted, Optional.empty(), before))
                        .orElseGet(() -> Desk.refused(RefusalCode.NO_LADDER)));
    }

    private interface Decision {
        Outcome<Ladder> of(Permitted permitted);
    }

    private Outcome<Ladder> settling(CommunityId community, Decision decision) {
        return Permitted.run(desk, actor, community, Permission.CHARTER_EDIT, decision::of);
    }

    private static Outcome<Ladder> settled(Permitted permitted, Optional<Ladder> after, Ladder answer) {
        Community before = permitted.community().value();
        if (before.practice().ladder().equals(after)) {
            return Outcome.accepted(answer, List.of());
        }
        Work work = permitted.work();
        CommunityRecord record = work.put(before.with(before.practice().climbing(after)), permitted.community());
        Optional<String> from = before.practice().ladder().map(Ladder::name);
        Optional<String> to = after.map(Ladder::name);
        Step step = Step.of(Happening.LADDER_ADOPTED, record, Reason.of(work.actor()));
        Step since = from.map(step::from).orElse(step);
        work.happened(to.map(since::to).orElse(since));
        return Outcome.accepted(
                answer, List.of(new LadderEvent.Adopted(before.id(), work.actor(), work.at(), from, to)));
    }

    @Override
    public Outcome<Standing> give(CommunityId community, MemberId member, String rung, String reason) {
        return LevelAuthority.on(desk, actor, community, member, (permitted, found) -> {
            Optional<Ladder> ladder = ladder(permitted);
            if (ladder.isEmpty()) {
                return Desk.refused(RefusalCode.NO_LADDER);
            }
            TextRules rules = new TextRules().needed("reason", reason).prose("reason", reason, REASON_LENGTH);
            if (ladder.get().index(rung) < 0) {
                rules.refuse(RefusalCode.RUNG_UNKNOWN, Map.of());
            }
            return rules.refusals().isEmpty()
                    ? given(permitted, found, ladder.get(), rung, reason)
                    : Outcome.refused(rules.refusals());
        });
    }

    private static Outcome<Standing> given(
            Permitted permitted, ReviewedMember found, Ladder ladder, String rung, String reason) {
        Optional<Standing> before = found.keeping().standing();
        if (before.filter(standing -> standing.rung().equals(rung)).isPresent()) {
            return Outcome.accepted(before.get(), List.of());
        }
        Work work = permitted.work();
        LevelKeeping after = LadderRule.of(ladder).given(found.keeping(), rung, work.at());
        List<CopEvent> events = LevelChange.given(work, found, after, reason);
        return Outcome.accepted(after.standing().orElseThrow(), events);
    }

    private static Optional<Ladder> ladder(Permitted permitted) {
        return permitted.community().value().practice().ladder();
    }
}
