package io.copkit.commands.participation;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.ReviewedMember;
import io.copkit.commands.Settings;
import io.copkit.commands.StoredHistory;
import io.copkit.commands.ladder.Vouches;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.CommunityAsOf;
import io.copkit.history.Replay;
import io.copkit.internal.Checks;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.participation.LevelBook;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelDistribution;
import io.copkit.participation.LevelMobility;
import io.copkit.participation.LevelReading;
import io.copkit.participation.LevelReplay;
import io.copkit.participation.LevelRollUp;
import io.copkit.participation.LevelRule;
import io.copkit.participation.LevelScore;
import io.copkit.participation.LevelSimulation;
import io.copkit.participation.Participation;
import io.copkit.participation.Trajectories;
import io.copkit.participation.Trajectory;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The levels of a community, read back. */
public final class StoredLevels implements LevelBook {

    private static final Set<ParticipationLevel> INSIDE = Set.of(ParticipationLevel.ACTIVE, ParticipationLevel.CORE);

    /** As far back as trajectories look. */
    private static final Duration YEAR = Duration.ofDays(366);

    private final Desk desk;
    private final CommunityId id;

    /** The levels of one community. */
    public StoredLevels(Desk desk, CommunityId community) {
        this.desk = desk;
        this.id = community;
    }

    @Override
    public Optional<LevelDecision> decision(MemberId member) {
        Instant at = now();
        return community()
                .flatMap(community -> desk.storage()
                        .state()
                        .findMembership(id.value(), member.value())
                        .flatMap(record -> ReviewedMember.of(community, record, at))
                        .map(found -> decision(community, found, at)));
    }

    private LevelDecision decision(Community community, ReviewedMember member, Instant at) {
        Settings settings = desk.settings();
        LevelRule rule = Vouches.rule(desk, community, at);
        LevelReading reading =
                LevelReading.of(desk.storage(), Set.of(id), settings.kinds(), settings.calendar(), rule, at);
        return new LevelReviewCommands.Judge(rule, reading, new Reads(desk).sanctionedAbove(community, at))
                .decide(member, at);
    }

    @Override
    public LevelDistribution distribution() {
        MembershipQuery members = Reads.belonging(id, PageRequest.first(1));
        SortedMap<ParticipationLevel, Long> counts = new TreeMap<>();
        for (CensusRow row : desk.storage().state().census(CensusQuery.of(members, CensusQuery.Group.LEVEL))) {
            level(row.keys().get(CensusQuery.Group.LEVEL))
                    .ifPresent(level -> counts.merge(level, row.count(), Long::sum));
        }
        return new LevelDistribution(counts);
    }

    @Override
    public LevelRollUp rollUp() {
        return rollUp(stage -> stage != Stage.CLOSED);
    }

    @Override
    public LevelRollUp rollUpWithClosed() {
        return rollUp(stage -> true);
    }

    private LevelRollUp rollUp(Predicate<Stage> counted) {
        Map<CommunityId, SortedMap<ParticipationLevel, Long>> communities = new HashMap<>();
        Map<String, ParticipationLevel> highest = new HashMap<>();
        MembershipQuery query = Reads.belonging(StateFilter.ANY.within(id.value()), PageRequest.first(Limits.PAGE));
        forEachIn(
                query,
                counted,
                record -> level(record.level()).ifPresent(level -> {
                    communities
                            .computeIfAbsent(CommunityId.of(record.communityId()), none -> new TreeMap<>())
                            .merge(level, 1L, Long::sum);
                    highest.merge(record.memberId(), level, StoredLevels::higher);
                }));
        SortedMap<CommunityId, LevelDistribution> distributions =
                new TreeMap<>(Comparator.comparing(CommunityId::value));
        communities.forEach((community, counts) -> distributions.put(community, new LevelDistribution(counts)));
        SortedMap<ParticipationLevel, Long> people = new TreeMap<>();
        highest.values().forEach(level -> people.merge(level, 1L, Long::sum));
        return new LevelRollUp(distributions, new LevelDistribution(people));
    }

    @Override
    public LevelMobility mobility(TimeWindow window) {
        Replay history = history();
        CommunityAsOf before = history.upTo(window.from(), Optional.empty());
        CommunityAsOf after = history.upTo(window.to(), Optional.empty());
        SortedMap<ParticipationLevel, SortedMap<ParticipationLevel, Long>> moves = new TreeMap<>();
        before.belongings()
                .forEach((member, belonging) -> belonging.level().ifPresent(from -> {
                    ParticipationLevel to = after.belongings().containsKey(member)
                            ? after.level(member).orElse(from)
                            : ParticipationLevel.OUTSIDER;
                    moves.computeIfAbsent(from, none -> new TreeMap<>()).merge(to, 1L, Long::sum);
                }));
        return new LevelMobility(window, moves);
    }

    @Override
    public SortedMap<MemberId, List<Trajectory>> trajectories() {
        Optional<Community> community = community();
        if (community.isEmpty()) {
            return new TreeMap<>();
        }
        Settings settings = desk.settings();
        Set<MemberId> leaving = new HashSet<>();
        new Reads(desk).forEachBelonging(id, belonging -> {
            Membership.Active beneath = belonging.membership();
            beneath.until().ifPresent(end -> leaving.add(beneath.member()));
        });
        return Trajectories.of(
                        desk.storage(), id, settings.kinds(), settings.calendar(), rule(now().minus(YEAR)), now())
                .of(history(), leaving::contains, this::isInsideElsewhere);
    }

    private boolean isInsideElsewhere(MemberId member) {
        MembershipQuery query = Reads.belonging(StateFilter.ANY, PageRequest.first(Limits.PAGE))
                .ofMember(member.value())
                .onLevel(INSIDE.stream().map(ParticipationLevel::code).toArray(String[]::new));
        List<String> elsewhere = new ArrayList<>();
        forEachIn(query, stage -> stage != Stage.CLOSED, record -> elsewhere.add(record.communityId()));
        return elsewhere.stream().anyMatch(community -> !community.equals(id.value()));
    }

    @Override
    public SortedMap<MemberId, Double> scores(LevelScore score) {
        return participation().scores(score, now());
    }

    /** The participation in the community, in the host's calendar and by the rule that decides there. */
    public Participation participation() {
        Settings settings = desk.settings();
        return Participation.of(desk.storage(), id, settings.kinds(), new Reads(desk))
                .in(settings.calendar())
                .by(rule(now()));
    }

    /** Of a community that there is not, the host's rule. */
    private LevelRule rule(Instant earliest) {
        return community()
                .map(community -> Vouches.rule(desk, community, earliest, now()))
                .orElseGet(() -> desk.settings().levels());
    }

    @Override
    public LevelSimulation simulate(LevelRule changed, SortedSet<Instant> reviews) {
        if (reviews.isEmpty() || reviews.last().isAfter(now())) {
            throw new IllegalArgumentException("reviews must be at least one, and none ahead");
        }
        Settings settings = desk.settings();
        LevelRule current = rule(reviews.first());
        LevelRule other = new Vouches(desk, id).into(changed, reviews.first(), now());
        LevelReplay replay = LevelReplay.of(
                desk.storage(),
                id,
                settings.kinds(),
                settings.calendar(),
                history(),
                reviews,
                Math.max(current.weeks(), other.weeks()));
        return new LevelSimulation(replay.by(current), replay.by(other));
    }

    private Optional<Community> community() {
        return new Reads(desk).community(id);
    }

    private Replay history() {
        return new StoredHistory(desk, id).replay();
    }

    private Instant now() {
        return Checks.instant("now", desk.now());
    }

    /** Hands on the memberships of communities that are there and in such a stage; what was withdrawn comes without its community. */
    private void forEachIn(MembershipQuery query, Predicate<Stage> counted, Consumer<MembershipRecord> sink) {
        MembershipQuery page = query.attachingCommunities();
        @Nullable String next;
        do {
            Slice<MembershipRecord> slice = desk.storage().state().memberships(page);
            Set<String> there = slice.communities().stream()
                    .filter(community -> counted.test(Codes.parse(Stage.class, community.stage())))
                    .map(CommunityRecord::id)
                    .collect(Collectors.toSet());
            slice.items().stream()
                    .filter(record -> there.contains(record.communityId()))
                    .forEach(sink);
            next = slice.next();
            if (next != null) {
                page = page.onPage(page.page().after(next));
            }
        } while (next != null);
    }

    private static ParticipationLevel higher(ParticipationLevel one, ParticipationLevel other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static Optional<ParticipationLevel> level(@Nullable String code) {
        return Optional.ofNullable(code).flatMap(known -> Codes.find(ParticipationLevel.class, known));
    }
}
