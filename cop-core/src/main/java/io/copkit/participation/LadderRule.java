package io.copkit.participation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.history.Belonging;
import io.copkit.ladder.Backing;
import io.copkit.ladder.Bounds;
import io.copkit.ladder.Ladder;
import io.copkit.ladder.LadderFigures;
import io.copkit.ladder.LadderHistory;
import io.copkit.ladder.LadderInputs;
import io.copkit.ladder.LadderVerdict;
import io.copkit.ladder.Rung;
import io.copkit.ladder.Standing;
import io.copkit.participation.LevelBound.Kind;
import io.copkit.role.Role;
import io.copkit.storage.CopStorage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A ladder as the rule of a community: the rung decides, and the level is what the rung stands for. Bounds that somebody set
 * on the level hold for the rungs that stand for it.
 *
 * @param ladder the ladder
 * @param backings who vouches for whom; from which rung, as it was when the rule was made
 * @param penalties when suspensions and restrictions from contributing began, as far back as the ladder looks
 */
public record LadderRule(Ladder ladder, Map<MemberId, List<Backing>> backings, Map<MemberId, List<Instant>> penalties)
        implements LevelRule {

    private static final ParticipationPolicy STANDARD = ParticipationPolicy.BEHAVIOURAL_V1;

    /** Copies the maps. */
    public LadderRule {
        backings = Map.copyOf(backings);
        penalties = Map.copyOf(penalties);
    }

    /** The rule that a ladder makes, where nobody vouches for anybody and nobody was ever penalised. */
    public static LadderRule of(Ladder ladder) {
        return new LadderRule(ladder, Map.of(), Map.of());
    }

    /** The same where these vouch. */
    public LadderRule backedBy(Map<MemberId, List<Backing>> others) {
        return new LadderRule(ladder, others, penalties);
    }

    /** The same where these were penalised. */
    public LadderRule penalised(Map<MemberId, List<Instant>> others) {
        return new LadderRule(ladder, backings, others);
    }

    @Override
    public String version() {
        return ladder.name();
    }

    @Override
    public int weeks() {
        return STANDARD.weeks();
    }

    @Override
    public Set<Role> leadingRoles() {
        return STANDARD.leadingRoles();
    }

    /** Nothing: the verdict of the ladder tells what a rung takes. */
    @Override
    public List<Criterion> toEnter(ParticipationLevel level, ParticipationInputs inputs) {
        return List.of();
    }

    /** Nothing: the verdict of the ladder tells what staying takes. */
    @Override
    public List<Criterion> toStay(ParticipationLevel level, ParticipationInputs inputs) {
        return List.of();
    }

    /** Nobody: a ladder asks the same of all, or for seniority. */
    @Override
    public boolean newcomer(ParticipationInputs inputs) {
        return false;
    }

    @Override
    public boolean lapsed(ParticipationInputs inputs) {
        return STANDARD.lapsed(inputs);
    }

    /** Draws the figures of the ladder's metrics for everybody at once. */
    @Override
    public Lens lens(
            CopStorage storage,
            Set<CommunityId> communities,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            Instant at) {
        return lens(LadderFigures.of(storage, communities, kinds, calendar, ladder, at), at);
    }

    /** Draws what the figures of all instants are made of at once. */
    @Override
    public Function<Instant, Lens> lenses(
            CopStorage storage,
            CommunityId community,
            ActivityKinds kinds,
            CommunityCalendar calendar,
            SortedSet<Instant> instants) {
        LadderHistory history = LadderHistory.of(storage, community, kinds, calendar, ladder, instants);
        return at -> lens(history.at(at), at);
    }

    private Lens lens(LadderFigures figures, Instant at) {
        Map<String, Double> totals = figures.totals();
        return (member, belonging, inputs) -> inputs.on(new LadderInputs(
                figures.of(member),
                totals,
                belonging.map(known -> Duration.between(known.since(), at)),
                belonging.map(Belonging::roles).orElse(Set.of()),
                inputs.sanctioned(),
                penalties.getOrDefault(member, List.of()).stream()
                        .filter(begun -> !begun.isAfter(at))
                        .max(Comparator.naturalOrder()),
                backings.getOrDefault(member, List.of())));
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if the inputs are of a member and were not drawn through {@link #lens}
     */
    @Override
    public LevelDecision step(ParticipationInputs inputs, LevelKeeping before, Instant at) {
        if (!inputs.member()) {
            return LevelDecision.of(this, inputs, before, LevelKeeping.NONE, LevelCause.NO_MEMBER);
        }
        LadderInputs figures = inputs.ladder()
                .orElseThrow(() -> new IllegalArgumentException("the inputs were drawn for another rule"));
        Optional<Standing> standing = standing(before);
        LadderVerdict verdict = ladder.review(figures, standing, bounds(before, standing, at), at);
        LevelKeeping after = before.standing(verdict.after(), verdict.level(), at);
        return LevelDecision.of(this, inputs, before, after, cause(verdict)).by(verdict);
    }

    @Override
    public LevelKeeping given(LevelKeeping before, String rung, Instant at) {
        return ladder.index(rung) < 0
                ? before
                : before.standing(new Standing(rung, at, Optional.of(at), Optional.empty()), ladder.level(rung), at);
    }

    /** Where they stand: on their rung, or where the level was moved without it, on the lowest rung of that level. */
    private Optional<Standing> standing(LevelKeeping before) {
        Optional<Standing> kept =
                before.standing().filter(each -> before.level().equals(Optional.of(ladder.level(each.rung()))));
        return kept.isPresent()
                ? kept
                : before.level()
                        .flatMap(level -> lowest(level::equals))
                        .map(rung -> new Standing(
                                rung, before.since().orElse(Instant.EPOCH), before.raisedAt(), Optional.empty()));
    }

    private Bounds bounds(LevelKeeping before, Optional<Standing> standing, Instant at) {
        Optional<ParticipationLevel> lock = before.bound(Kind.LOCK, at).map(LevelBound::level);
        if (lock.isPresent()) {
            boolean there = standing.filter(each -> ladder.level(each.rung()) == lock.get())
                    .isPresent();
            Optional<String> rung = there ? standing.map(Standing::rung) : lowest(lock.get()::equals);
            return there ? Bounds.LOCKED : new Bounds(false, rung, rung);
        }
        Optional<String> floor =
                before.bound(Kind.FLOOR, at).flatMap(bound -> lowest(level -> level.compareTo(bound.level()) >= 0));
        Optional<String> ceiling =
                before.bound(Kind.CEILING, at).flatMap(bound -> highest(level -> level.compareTo(bound.level()) <= 0));
        return new Bounds(false, floor, ceiling);
    }

    private Optional<String> lowest(Predicate<ParticipationLevel> levels) {
        return first(ladder.rungs(), levels);
    }

    private Optional<String> highest(Predicate<ParticipationLevel> levels) {
        List<Rung> down = new ArrayList<>(ladder.rungs());
        Collections.reverse(down);
        return first(down, levels);
    }

    private Optional<String> first(List<Rung> rungs, Predicate<ParticipationLevel> levels) {
        return rungs.stream()
                .map(Rung::code)
                .filter(rung -> levels.test(ladder.level(rung)))
                .findFirst();
    }

    private static LevelCause cause(LadderVerdict verdict) {
        return switch (verdict.move()) {
            case PLACED -> LevelCause.PLACED;
            case RAISED -> LevelCause.ROSE;
            case LOWERED -> LevelCause.FELL;
            case KEPT -> LevelCause.STAYED;
            case HELD -> LevelCause.HELD;
            case LOCKED -> LevelCause.LOCKED;
            case FLOORED -> LevelCause.FLOORED;
            case CAPPED -> LevelCause.CAPPED;
        };
    }
}
