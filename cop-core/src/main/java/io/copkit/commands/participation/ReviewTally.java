package io.copkit.commands.participation;

import io.copkit.Community;
import io.copkit.NotUnderstoodException;
import io.copkit.ParticipationLevel;
import io.copkit.commands.ReviewedMember;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelDistribution;
import io.copkit.participation.LevelReview;
import io.copkit.participation.LevelRule;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what a review comes to, while it goes on. */
final class ReviewTally {

    private final Community community;
    private final Instant at;
    private final LevelRule rule;
    private final SortedMap<ParticipationLevel, Long> levels = new TreeMap<>();
    private long reviewed;
    private long changed;
    private long notUnderstood;

    ReviewTally(Community community, Instant at, LevelRule rule) {
        this.community = community;
        this.at = at;
        this.rule = rule;
    }

    /** Looks at a page of members, and keeps aside for whom something is to be written. */
    List<ReviewedMember> look(List<MembershipRecord> page, LevelReviewCommands.Judge judge) {
        List<ReviewedMember> changing = new ArrayList<>();
        for (MembershipRecord record : page) {
            try {
                ReviewedMember.of(community, record, at)
                        .filter(member -> look(judge.decide(member, at)).changed())
                        .ifPresent(changing::add);
            } catch (NotUnderstoodException newer) {
                notUnderstood++;
            }
        }
        return changing;
    }

    private LevelDecision look(LevelDecision decision) {
        reviewed++;
        levels.merge(decision.level(), 1L, Long::sum);
        return decision;
    }

    void changed(int members) {
        changed += members;
    }

    LevelReview review() {
        return new LevelReview(
                community.id(), at, rule.version(), reviewed, changed, notUnderstood, new LevelDistribution(levels));
    }
}
