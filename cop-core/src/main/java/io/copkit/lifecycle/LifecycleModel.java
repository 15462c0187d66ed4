package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.Messages;
import io.copkit.internal.TextRules;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A view of the life of communities: what its phases are called, which stages they stand for, and how one leads to another.
 * Those of the literature are {@link PublishedModels}; a host may declare its own as data. What is stored of a community is its
 * {@link Stage}; a view only names it.
 *
 * @param code what it is stored under: 1 to 40 of {@code a-z0-9_-}
 * @param english its name in English
 * @param french its name in French
 * @param phases its phases, the earliest first
 * @param starts the codes of the phases that a community may begin in
 * @param moves how one phase may lead to another
 */
public record LifecycleModel(
        String code, String english, String french, List<ModelPhase> phases, Set<String> starts, Set<PhaseMove> moves)
        implements Labelled {

    /** A label that stands for both growing and established communities means a growing one before this age. */
    public static final Duration ESTABLISHED_AFTER = Duration.ofDays(365);

    /** And whatever its age, as long as its core is smaller. */
    public static final int ESTABLISHED_CORE = 3;

    private static final Pattern CODE = Pattern.compile("[a-z0-9_-]{1,40}");
    private static final int NAME_LENGTH = 120;

    /** Copies the collections. */
    public LifecycleModel {
        phases = List.copyOf(phases);
        starts = Set.copyOf(starts);
        moves = Set.copyOf(moves);
    }

    @Override
    public String label(Locale locale) {
        return Messages.isFrench(locale) ? french : english;
    }

    /** A phase. */
    public Optional<ModelPhase> phase(String phase) {
        return phases.stream().filter(each -> each.code().equals(phase)).findFirst();
    }

    /** All phases that stand for a stage, events included. */
    public List<ModelPhase> phasesFor(Stage stage) {
        return phases.stream().filter(phase -> phase.covers(stage)).toList();
    }

    /** The phase that names a stage: the first that stands for it and is no event; empty if the model does not know the stage. */
    public Optional<ModelPhase> labelFor(Stage stage) {
        return phasesFor(stage).stream()
                .filter(phase -> phase.kind() != ModelPhase.Kind.EVENT)
                .findFirst();
    }

    /** What a stage is called: by this model, or by the library where the model does not know it. */
    public String name(Stage stage, Locale locale) {
        return labelFor(stage).map(phase -> phase.label(locale)).orElseGet(() -> stage.label(locale));
    }

    /** The stage that a phase stands for above all; empty if there is no such phase. */
    public Optional<Stage> stageFor(String phase) {
        return phase(phase).flatMap(found -> found.stages().stream().findFirst());
    }

    /**
     * The stage that a phase stands for, for a community that is taken over from elsewhere. Where a phase stands for both
     * {@link Stage#MATURING} and {@link Stage#STEWARDSHIP}, it is the first of them for less than twelve months or with a core
     * of fewer than three, a rule of this library; otherwise what the phase stands for above all.
     *
     * @param age for how long the community has been in the phase
     * @param core how many members its core has
     */
    public Optional<Stage> stageFor(String phase, Duration age, long core) {
        return phase(phase)
                .filter(found -> found.covers(Stage.MATURING) && found.covers(Stage.STEWARDSHIP))
                .map(found -> age.compareTo(ESTABLISHED_AFTER) < 0 || core < ESTABLISHED_CORE
                        ? Stage.MATURING
                        : Stage.STEWARDSHIP)
                .or(() -> stageFor(phase));
    }

    /** Whether one phase may lead to another. */
    public boolean allows(String from, String to) {
        return moves.contains(new PhaseMove(from, to));
    }

    /**
     * Why communities cannot follow it; empty if they can: every code is unlike the others, every phase stands for a stage, can
     * be reached from a start, and leads to a phase where a life may end or remain, unless it is one.
     */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules()
                .needed("name", english)
                .line("name", english, NAME_LENGTH)
                .needed("name", french)
                .line("name", french, NAME_LENGTH);
        if (!CODE.matcher(code).matches()) {
            rules.refuse(RefusalCode.MODEL_CODE_ILLEGAL, Map.of("code", code));
        }
        if (phases.isEmpty()) {
            rules.refuse(RefusalCode.PHASE_MISSING, Map.of());
        }
        phases.forEach(phase -> check(phase, rules));
        named().stream()
                .filter(name -> phase(name).isEmpty())
                .forEach(name -> rules.refuse(RefusalCode.PHASE_UNKNOWN, Map.of("phase", name)));
        Set<String> reached = closure(starts, this::after);
        Set<String> ending = closure(finals(), this::before);
        codes().filter(phase -> !reached.contains(phase))
                .forEach(phase -> rules.refuse(RefusalCode.PHASE_UNREACHABLE, Map.of("phase", phase)));
        codes().filter(phase -> !ending.contains(phase))
                .forEach(phase -> rules.refuse(RefusalCode.PHASE_DEAD_END, Map.of("phase", phase)));
        return rules.refusals();
    }

    private void check(ModelPhase phase, TextRules rules) {
        rules.needed("phase", phase.english())
                .line("phase", phase.english(), NAME_LENGTH)
                .needed("phase", phase.french())
                .line("phase", phase.french(), NAME_LENGTH);
        if (!CODE.matcher(phase.code()).matches()) {
            rules.refuse(RefusalCode.MODEL_CODE_ILLEGAL, Map.of("code", phase.code()));
        }
        if (phase.stages().isEmpty()) {
            rules.refuse(RefusalCode.PHASE_WITHOUT_STAGE, Map.of("phase", phase.code()));
        }
        if (phases.stream().filter(other -> other.code().equals(phase.code())).count() > 1) {
            rules.refuse(RefusalCode.PHASE_TWICE, Map.of("phase", phase.code()));
        }
    }

    /** Every code that a start or a move speaks of. */
    private Set<String> named() {
        Set<String> named = new TreeSet<>(starts);
        moves.forEach(move -> {
            named.add(move.from());
            named.add(move.to());
        });
        return named;
    }

    private Stream<String> codes() {
        return phases.stream().map(ModelPhase::code).distinct();
    }

    private Set<String> finals() {
        return phases.stream()
                .filter(phase -> phase.kind() == ModelPhase.Kind.FINAL)
                .map(ModelPhase::code)
                .collect(Collectors.toSet());
    }

    private Set<String> after(Set<String> some) {
        return moves.stream()
                .filter(move -> some.contains(move.from()))
                .map(PhaseMove::to)
                .collect(Collectors.toSet());
    }

    private Set<String> before(Set<String> some) {
        return moves.stream()
                .filter(move -> some.contains(move.to()))
                .map(PhaseMove::from)
                .collect(Collectors.toSet());
    }

    private static Set<String> closure(Set<String> first, UnaryOperator<Set<String>> next) {
        Set<String> all = new HashSet<>(first);
        while (all.addAll(next.apply(all))) {
            // as long as there are more
        }
        return all;
    }
}
