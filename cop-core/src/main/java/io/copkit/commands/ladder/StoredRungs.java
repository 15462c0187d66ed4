package io.copkit.commands.ladder;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.ladder.Bounds;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.LadderVerdict;
import io.copkit.ladder.RungBook;
import io.copkit.ladder.Standing;
import io.copkit.ladder.Vouch;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelReading;
import io.copkit.participation.LevelRule;
import io.copkit.storage.Ids;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The ladder of a community, and where its members stand, as they are stored. */
public final class StoredRungs implements RungBook {

    private final Desk desk;
    private final CommunityId community;

    /** Those of one community. */
    public StoredRungs(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
    }

    @Override
    public Optional<Ladder> ladder() {
        return new Reads(desk)
                .community(community)
                .flatMap(known -> known.practice().ladder());
    }

    @Override
    public Optional<Standing> standing(MemberId member) {
        return new Reads(desk).keeping(community, member).flatMap(keeping -> keeping.standing());
    }

    @Override
    public List<Vouch> vouchesFor(MemberId member) {
        return new Vouches(desk, community).about(member, desk.now());
    }

    @Override
    public SortedMap<MemberId, LadderVerdict> by(Ladder ladder) {
        Instant at = desk.now();
        LevelRule rule = new Vouches(desk, community).into(LadderRule.of(ladder), at, at);
        LevelReading reading = LevelReading.of(
                desk.storage(),
                Set.of(community),
                desk.settings().kinds(),
                desk.settings().calendar(),
                rule,
                at);
        SortedMap<MemberId, LadderVerdict> verdicts = new TreeMap<>(Comparator.comparing(MemberId::value, Ids.ORDER));
        Reads reads = new Reads(desk);
        reads.community(community)
                .ifPresent(known -> reads.forEachReviewed(
                        known,
                        at,
                        member -> reading.of(member.stored().value().member(), member.belonging(), member.sanctioned())
                                .ladder()
                                .ifPresent(inputs -> verdicts.put(
                                        member.stored().value().member(),
                                        ladder.review(inputs, Optional.empty(), Bounds.NONE, at)))));
        return verdicts;
    }
}
