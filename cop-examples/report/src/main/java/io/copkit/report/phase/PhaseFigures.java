package io.copkit.report.phase;

import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.ModelPhase;
import io.copkit.lifecycle.PhaseSpell;
import io.copkit.report.log.UtcDays;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Figures about phases, each from what the library answers about the lives of communities. */
public final class PhaseFigures {

    private final LifecycleModel model;
    private final Map<String, List<PhaseSpell>> lives;
    private final LocalDate asOf;

    /**
     * The lives to be asked.
     *
     * @param lives the phases of each community, by its name
     */
    PhaseFigures(LifecycleModel model, Map<String, List<PhaseSpell>> lives, LocalDate asOf) {
        this.model = model;
        this.lives = new TreeMap<>(lives);
        this.asOf = asOf;
    }

    /** The day looked from. */
    public LocalDate asOf() {
        return asOf;
    }

    /** How many communities there are. */
    public long communities() {
        return lives.size();
    }

    /** How many communities are in each phase on the day looked from. */
    public SortedMap<String, Long> current() {
        return counted(lives.values().stream()
                .flatMap(life -> life.stream().filter(this::hasBegun).reduce((earlier, later) -> later).stream())
                .map(PhaseSpell::phase));
    }

    /** How many communities began in each phase. */
    public SortedMap<String, Long> first() {
        return counted(lives.values().stream().map(life -> life.get(0).phase()));
    }

    /** How often each phase led to each other, as {@code from -> to}. */
    public SortedMap<String, Long> transitions() {
        List<String> moves = new ArrayList<>();
        for (List<PhaseSpell> life : lives.values()) {
            for (int i = 1; i < life.size(); i++) {
                moves.add(life.get(i - 1).phase() + " -> " + life.get(i).phase());
            }
        }
        return counted(moves.stream());
    }

    /** For how many days each phase lasted that another followed. */
    public SortedMap<String, List<Long>> completedDays() {
        SortedMap<String, List<Long>> days = new TreeMap<>();
        lives.values().stream()
                .flatMap(List::stream)
                .forEach(spell -> spell.to()
                        .ifPresent(end -> days.computeIfAbsent(spell.phase(), phase -> new ArrayList<>())
                                .add(days(spell, UtcDays.day(end)))));
        return days;
    }

    /** How many communities have come to an end by the day looked from, and begun nothing after it. */
    public long ended() {
        return lives.values().stream()
                .map(life -> life.get(life.size() - 1))
                .filter(last -> isEnd(last) && hasBegun(last))
                .count();
    }

    /** After how many days each end was come to, since the first phase; a community may come to several. */
    public List<Long> daysToEnd() {
        return lives.values().stream()
                .flatMap(life ->
                        life.stream().filter(this::isEnd).map(end -> days(life.get(0), UtcDays.day(end.from()))))
                .toList();
    }

    private boolean hasBegun(PhaseSpell spell) {
        return !UtcDays.day(spell.from()).isAfter(asOf);
    }

    private boolean isEnd(PhaseSpell spell) {
        return Optional.of(spell.phase())
                .flatMap(model::phase)
                .filter(ModelPhase::isEnd)
                .isPresent();
    }

    private static long days(PhaseSpell since, LocalDate until) {
        return ChronoUnit.DAYS.between(UtcDays.day(since.from()), until);
    }

    private static SortedMap<String, Long> counted(Stream<String> names) {
        SortedMap<String, Long> counts = new TreeMap<>();
        names.forEach(name -> counts.merge(name, 1L, Long::sum));
        return counts;
    }
}
