package io.copkit.ladder;

import io.copkit.Labelled;
import io.copkit.ParticipationLevel;
import io.copkit.Refusal;
import io.copkit.engagement.ActivityKinds;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rungs from the bottom up, and what each takes: a rule of participation that is data, so that a host can keep it, change
 * it and send it about. {@link Ladders} has the published ones.
 *
 * <p>A changed ladder carries a version of its own, since every verdict names it. What a ladder decides is a pure function of
 * one member's inputs, of where they stood, of what was settled about them, and of the instant.
 *
 * @param id what it is called in data
 * @param version which version of it, from 1
 * @param english its name in English
 * @param french its name in French
 * @param climb how one gets up
 * @param keeping how long a rung is kept
 * @param metrics what it counts by
 * @param rungs from the bottom up; the lowest asks for nothing and is where everybody begins
 * @param overlays finer words beside the rungs
 */
public record Ladder(
        String id,
        int version,
        String english,
        String french,
        Climb climb,
        Keeping keeping,
        List<Metric> metrics,
        List<Rung> rungs,
        List<Overlay> overlays)
        implements Labelled {

    /**
     * Copies the lists. Whether the ladder makes sense is told by {@link #refusals}.
     *
     * @throws IllegalArgumentException if id or names have not the form of an id, or the version is not positive
     */
    public Ladder {
        Checks.id("id", id);
        Checks.id("english", english);
        Checks.id("french", french);
        if (version < 1) {
            throw new IllegalArgumentException("versions count from 1");
        }
        metrics = List.copyOf(metrics);
        rungs = List.copyOf(rungs);
        overlays = List.copyOf(overlays);
    }

    /** What is wrong with it, each with the code {@code ladder_unfit} and the defect; empty if it can be used. */
    public List<Refusal> refusals(ActivityKinds kinds) {
        return new LadderChecks(this, kinds).refusals();
    }

    /**
     * The same with a finer word.
     *
     * @param counting the metrics that it counts by, where the ladder has not got them
     */
    public Ladder with(Overlay overlay, Metric... counting) {
        List<Overlay> words = new ArrayList<>(overlays);
        words.add(overlay);
        List<Metric> figures = new ArrayList<>(metrics);
        Stream.of(counting).filter(metric -> !figures.contains(metric)).forEach(figures::add);
        return new Ladder(id, version, english, french, climb, keeping, figures, rungs, words);
    }

    /** The same with one rung changed. */
    public Ladder changing(String rung, UnaryOperator<Rung> change) {
        List<Rung> changed = rungs.stream()
                .map(each -> each.code().equals(rung) ? change.apply(each) : each)
                .toList();
        return new Ladder(id, version, english, french, climb, keeping, metrics, changed, overlays);
    }

    /** The same as another version of it. */
    public Ladder version(int number) {
        return new Ladder(id, number, english, french, climb, keeping, metrics, rungs, overlays);
    }

    /** The same, kept otherwise. */
    public Ladder keeping(Keeping other) {
        return new Ladder(id, version, english, french, climb, other, metrics, rungs, overlays);
    }

    /** What names it in a verdict: id and version, such as {@code DISCOURSE_CLASSIC@1}. */
    public String name() {
        return id + "@" + version;
    }

    @Override
    public String code() {
        return id;
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** Whether it counts members who vouch. */
    public boolean asksForVouching() {
        return conditions().anyMatch(Requirement.Vouched.class::isInstance);
    }

    /** Over how many days it looks back for penalties at most; 0 if it does not. */
    public int daysOfPenalties() {
        return conditions()
                .mapToInt(condition -> condition instanceof Requirement.Unpenalised past ? past.days() : 0)
                .max()
                .orElse(0);
    }

    private Stream<Requirement> conditions() {
        return rungs.stream()
                .flatMap(rung -> rung.staying() instanceof Staying.Meeting own
                        ? Stream.of(rung.enter(), own.requirement())
                        : Stream.of(rung.enter()))
                .flatMap(Requirement::conditions);
    }

    /** The rung with this code, if there is one. */
    public Optional<Rung> rung(String code) {
        return rungs.stream().filter(rung -> rung.code().equals(code)).findFirst();
    }

    /** The place of a rung, from 0 at the bottom; −1 for none. */
    public int index(String rung) {
        return IntStream.range(0, rungs.size())
                .filter(i -> rungs.get(i).code().equals(rung))
                .findFirst()
                .orElse(-1);
    }

    /** The metric with this code, if it is one of this ladder. */
    public Optional<Metric> metric(String code) {
        return metrics.stream().filter(metric -> metric.code().equals(code)).findFirst();
    }

    /** The level that a rung stands for: its own, or the nearest below; peripheral below all. */
    public ParticipationLevel level(String rung) {
        for (int i = index(rung); i >= 0; i--) {
            Optional<ParticipationLevel> level = rungs.get(i).level();
            if (level.isPresent()) {
                return level.get();
            }
        }
        return ParticipationLevel.PERIPHERAL;
    }

    /** The rung that a member's figures reach, whatever they stood on; never one that is given by hand. */
    public Rung place(LadderInputs inputs, Instant at) {
        return rungs.get(new Review(this, inputs, at).placed());
    }

    /** The finer words for somebody on a level, an outsider too. */
    public List<Overlay> overlays(ParticipationLevel level, LadderInputs inputs, Instant at) {
        Judge judge = new Judge(this, inputs, at);
        return overlays.stream()
                .filter(overlay -> overlay.levels().contains(level)
                        && judge.find(overlay.requirement()).met())
                .toList();
    }

    /**
     * The rung after a review: up at once as far as the figures reach, down to the highest rung that is kept, when the time
     * for it has come, and never below a rung whose entry would be met again at once. Asked again at the same instant
     * nothing changes any more.
     *
     * @param before where they stood; empty, or on a rung that this ladder has not, for who is placed for the first time
     * @param bounds what was settled about them
     */
    public LadderVerdict review(LadderInputs inputs, Optional<Standing> before, Bounds bounds, Instant at) {
        return new Review(this, inputs, at).verdict(before.filter(standing -> index(standing.rung()) >= 0), bounds);
    }
}
