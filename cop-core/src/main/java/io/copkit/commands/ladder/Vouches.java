package io.copkit.commands.ladder;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.ladder.Backing;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.Standing;
import io.copkit.ladder.Vouch;
import io.copkit.ladder.VouchState;
import io.copkit.participation.LadderRule;
import io.copkit.participation.LevelRule;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.StateFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vouches of a community, as they are stored. */
public final class Vouches {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<Vouch> documents;

    /** Those of one community. */
    public Vouches(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.documents = new Documents<>(desk, VouchMapping.INSTANCE);
    }

    /** The rule of a community, with what its records say beside activities. */
    public static LevelRule rule(Desk desk, Community community, Instant at) {
        return rule(desk, community, at, at);
    }

    /** The same to be asked of earlier instants too. */
    public static LevelRule rule(Desk desk, Community community, Instant earliest, Instant at) {
        return new Vouches(desk, community.id()).into(desk.settings().rule(community), earliest, at);
    }

    /**
     * The same rule with who vouches for whom now, from the rung on which they stand, and with who was penalised as far back
     * as it looks; itself if it asks for neither. Vouching takes a query for every ten thousand vouches, and one for every ten
     * thousand members; penalties one for every ten thousand steps of that time.
     *
     * @param earliest from when on the rule is asked
     */
    public LevelRule into(LevelRule rule, Instant earliest, Instant at) {
        if (!(rule instanceof LadderRule climbing)) {
            return rule;
        }
        Ladder ladder = climbing.ladder();
        LadderRule backed = ladder.asksForVouching() ? climbing.backedBy(backings(ladder, at)) : climbing;
        return ladder.daysOfPenalties() == 0
                ? backed
                : backed.penalised(
                        Penalties.since(desk, community, earliest.minus(Duration.ofDays(ladder.daysOfPenalties()))));
    }

    Map<MemberId, List<Backing>> backings(Ladder ladder, Instant at) {
        List<Vouch> given = new ArrayList<>();
        documents.forEach(query(), given::add);
        given.removeIf(vouch -> !vouch.holdsAt(at));
        if (given.isEmpty()) {
            return Map.of();
        }
        Map<MemberId, String> rungs = new HashMap<>();
        Reads reads = new Reads(desk);
        reads.community(community)
                .ifPresent(known -> reads.forEachReviewed(
                        known,
                        at,
                        member -> member.keeping()
                                .standing()
                                .map(Standing::rung)
                                .filter(rung -> ladder.index(rung) >= 0)
                                .ifPresent(rung ->
                                        rungs.put(member.stored().value().member(), rung))));
        Map<MemberId, List<Backing>> backings = new HashMap<>();
        for (Vouch vouch : given) {
            Optional<String> rung = vouch.by().map(rungs::get);
            if (rung.isPresent() && vouch.member().isPresent() && !vouch.by().equals(vouch.member())) {
                backings.computeIfAbsent(vouch.member().get(), member -> new ArrayList<>())
                        .add(new Backing(vouch.by().get(), rung.get(), vouch.given(), vouch.until()));
            }
        }
        return backings;
    }

    List<Vouch> about(MemberId member, Instant at) {
        List<Vouch> found = new ArrayList<>();
        documents.forEach(query().about(member.value()), found::add);
        found.removeIf(vouch -> !vouch.holdsAt(at));
        return found;
    }

    /** The word of one member for another, if it was ever given. */
    Optional<Vouch> of(MemberId by, MemberId member) {
        DocumentQuery all = documents.query(StateFilter.ANY.inCommunity(community.value()));
        return documents.page(all.by(by.value()).about(member.value())).items().stream()
                .findFirst();
    }

    private DocumentQuery query() {
        return documents.query(StateFilter.ANY.inCommunity(community.value()).inStatus(VouchState.GIVEN.code()));
    }
}
