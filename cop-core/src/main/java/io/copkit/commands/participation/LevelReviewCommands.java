package io.copkit.commands.participation;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.ReviewedMember;
import io.copkit.commands.Work;
import io.copkit.commands.ladder.Vouches;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelReading;
import io.copkit.participation.LevelReview;
import io.copkit.participation.LevelReviews;
import io.copkit.participation.LevelRule;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reviews the levels of a community, a page of its members after the other. */
public final class LevelReviewCommands extends LevelBindingCommands implements LevelReviews {

    /** The community, whose version is required, and as many members as a commit takes besides. */
    private static final int CHUNK = Limits.CHANGES - 1;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of the host. */
    public LevelReviewCommands(Desk desk, Actor.Host actor) {
        super(desk, actor);
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<LevelReview> review(CommunityId community) {
        return desk.<Community>look(
                        actor,
                        work -> work.inOpenCommunity(community, stored -> Outcome.accepted(stored.value(), List.of())))
                .fold(found -> review(found.value()), Outcome::refused);
    }

    private Outcome<LevelReview> review(Community community) {
        Instant at = desk.now();
        LevelRule rule = Vouches.rule(desk, community, at);
        LevelReading reading = LevelReading.of(
                desk.storage(),
                Set.of(community.id()),
                desk.settings().kinds(),
                desk.settings().calendar(),
                rule,
                at);
        Set<MemberId> sanctionedAbove = new Reads(desk).sanctionedAbove(community, at);
        ReviewTally tally = new ReviewTally(community, at, rule);
        List<CopEvent> events = new ArrayList<>();
        Judge judge = new Judge(rule, reading, sanctionedAbove);
        @Nullable String cursor = null;
        do {
            MembershipQuery page = Reads.belonging(community.id(), new PageRequest(Limits.PAGE, cursor));
            Slice<MembershipRecord> slice = desk.storage().state().memberships(page);
            List<ReviewedMember> changing = tally.look(slice.items(), judge);
            int most = chunk(rule);
            for (int from = 0; from < changing.size(); from += most) {
                List<ReviewedMember> chunk = changing.subList(from, Math.min(from + most, changing.size()));
                Outcome<Integer> written = write(community.id(), page, chunk, judge);
                if (!written.isAccepted()) {
                    return Outcome.refused(written.refusals());
                }
                events.addAll(written.events());
                tally.changed(written.orElseThrow());
            }
            cursor = slice.next();
        } while (cursor != null);
        return Outcome.accepted(tally.review(), events);
    }

    /** By a ladder, level and rung are two steps of the history. */
    private static int chunk(LevelRule rule) {
        return rule instanceof LadderRule ? CHUNK / 2 : CHUNK;
    }

    /** What a rule says about a member by what was read at the beginning. */
    record Judge(LevelRule rule, LevelReading reading, Set<MemberId> sanctionedAbove) {

        LevelDecision decide(ReviewedMember member, Instant at) {
            MemberId id = member.stored().value().member();
            boolean sanctioned = member.sanctioned() || sanctionedAbove.contains(id);
            return rule.step(reading.of(id, member.belonging(), sanctioned), member.keeping(), at);
        }
    }

    /** Writes what changes for a part of a page; who has been written meanwhile is read anew with the page. */
    private Outcome<Integer> write(
            CommunityId community, MembershipQuery page, List<ReviewedMember> chunk, Judge judge) {
        Attempts attempts = new Attempts();
        return desk.run(
                actor,
                work -> work.inOpenCommunity(community, stored -> {
                    work.require(stored);
                    return written(work, attempts.first() ? chunk : anew(stored.value(), page, chunk, judge), judge);
                }));
    }

    private List<ReviewedMember> anew(
            Community community, MembershipQuery page, List<ReviewedMember> chunk, Judge judge) {
        Set<String> ids = chunk.stream()
                .map(member -> member.stored().record().memberId())
                .collect(Collectors.toSet());
        return desk.storage().state().memberships(page).items().stream()
                .filter(record -> ids.contains(record.memberId()))
                .flatMap(record ->
                        ReviewedMember.of(community, record, judge.reading().at()).stream())
                .toList();
    }

    private static final class Attempts {

        private boolean begun;

        boolean first() {
            boolean first = !begun;
            begun = true;
            return first;
        }
    }

    private static Outcome<Integer> written(Work work, List<ReviewedMember> members, Judge judge) {
        members.forEach(member -> work.know(member.stored()));
        List<CopEvent> events = new ArrayList<>();
        int changed = 0;
        for (ReviewedMember member : members) {
            LevelDecision decision = judge.decide(member, work.at());
            if (decision.changed()) {
                changed++;
                events.addAll(LevelChange.reviewed(work, member, decision));
            }
        }
        return Outcome.accepted(changed, events);
    }
}
