package io.copkit.community;

import io.copkit.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a community agrees on. Texts are kept exactly as given.
 *
 * <pre>{@code
 * Charter charter = Charter.draft("Data quality")
 *         .domain("How data is described, checked and mended")
 *         .purpose("Fewer wrong figures in decisions")
 *         .goals(UtilityGoal.PROBLEM_SOLVING)
 *         .formation(FormationBasis.CHALLENGE)
 *         .objective(Objective.learn("how others find errors before their users do"));
 * }</pre>
 *
 * <p>A draft may be incomplete: {@link #refusals} tells what keeps a community from existing, {@link #open} what it could
 * still say. A name, a domain and one objective are enough to begin.
 *
 * @param name what the community is called
 * @param domain the concern that its members share
 * @param purpose why it exists, in its own words; may be empty
 * @param goals why it exists, in common terms; may be empty
 * @param objectives what it wants to reach, at least one
 * @param motivation which concern of the organisation it serves first
 * @param formation what brings its members together; may be empty
 * @param scope what belongs to its domain and what does not; may be empty
 * @param audience for whom it is; may be empty
 * @param targetProfile whom it looks for as members; may be empty
 * @param values what it holds dear, each in a few words; may be empty
 * @param norms how its members behave towards each other; may be empty
 * @param commitments what its members commit themselves to; may be empty
 * @param mode how its members meet
 */
public record Charter(
        String name,
        String domain,
        String purpose,
        Set<UtilityGoal> goals,
        List<Objective> objectives,
        Optional<StrategicMotivation> motivation,
        Set<FormationBasis> formation,
        String scope,
        String audience,
        String targetProfile,
        List<String> values,
        String norms,
        List<String> commitments,
        Optional<ExchangeMode> mode) {

    /** Copies the collections. */
    public Charter {
        goals = Set.copyOf(goals);
        objectives = List.copyOf(objectives);
        formation = Set.copyOf(formation);
        values = List.copyOf(values);
        commitments = List.copyOf(commitments);
    }

    /** A draft with nothing but a name. */
    public static Charter draft(String name) {
        return new Charter(
                name,
                "",
                "",
                Set.of(),
                List.of(),
                Optional.empty(),
                Set.of(),
                "",
                "",
                "",
                List.of(),
                "",
                List.of(),
                Optional.empty());
    }

    /** The same charter with this name. */
    public Charter name(String other) {
        return with(draft -> draft.name = other);
    }

    /** The same charter with this domain. */
    public Charter domain(String concern) {
        return with(draft -> draft.domain = concern);
    }

    /** The same charter with this purpose. */
    public Charter purpose(String reason) {
        return with(draft -> draft.purpose = reason);
    }

    /** The same charter with these goals. */
    public Charter goals(UtilityGoal... all) {
        return with(draft -> draft.goals = Set.of(all));
    }

    /** The same charter with one more objective. */
    public Charter objective(Objective another) {
        List<Objective> all = new ArrayList<>(objectives);
        all.add(another);
        return objectives(all);
    }

    /** The same charter with these objectives. */
    public Charter objectives(List<Objective> all) {
        return with(draft -> draft.objectives = all);
    }

    /** The same charter with this motivation. */
    public Charter motivation(StrategicMotivation first) {
        return with(draft -> draft.motivation = Optional.of(first));
    }

    /** The same charter without a motivation. */
    public Charter withoutMotivation() {
        return with(draft -> draft.motivation = Optional.empty());
    }

    /** The same charter with this basis. */
    public Charter formation(FormationBasis... all) {
        return with(draft -> draft.formation = Set.of(all));
    }

    /** The same charter with this scope. */
    public Charter scope(String text) {
        return with(draft -> draft.scope = text);
    }

    /** The same charter for this audience. */
    public Charter audience(String text) {
        return with(draft -> draft.audience = text);
    }

    /** The same charter with this target profile. */
    public Charter targetProfile(String text) {
        return with(draft -> draft.targetProfile = text);
    }

    /** The same charter with these values. */
    public Charter values(List<String> all) {
        return with(draft -> draft.values = all);
    }

    /** The same charter with these norms. */
    public Charter norms(String text) {
        return with(draft -> draft.norms = text);
    }

    /** The same charter with these commitments. */
    public Charter commitments(List<String> all) {
        return with(draft -> draft.commitments = all);
    }

    /** The same charter of a community whose members meet in this way. */
    public Charter mode(ExchangeMode how) {
        return with(draft -> draft.mode = Optional.of(how));
    }

    /** Why no community can be founded on this charter, its dates aside; empty if one can. */
    public List<Refusal> refusals() {
        return CharterRules.refusals(this, Optional.empty());
    }

    /**
     * Why this cannot be the charter of a community; empty if it can.
     *
     * @param foundedAt when the community was founded; nothing can have been due before that day (UTC)
     */
    public List<Refusal> refusals(Instant foundedAt) {
        return CharterRules.refusals(this, Optional.of(foundedAt));
    }

    /** What it says nothing about yet. */
    public Set<CharterField> open() {
        return fields(field -> field.isOpenIn(this));
    }

    /** Where it says something else than another, such as the version before. */
    public Set<CharterField> differences(Charter other) {
        return fields(field -> field.differs(this, other));
    }

    private static Set<CharterField> fields(Predicate<CharterField> kind) {
        return Arrays.stream(CharterField.values()).filter(kind).collect(Collectors.toUnmodifiableSet());
    }

    private Charter with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.charter();
    }

    /** A copy about to differ. */
    private static final class Draft {

        private String name;
        private String domain;
        private String purpose;
        private Set<UtilityGoal> goals;
        private List<Objective> objectives;
        private Optional<StrategicMotivation> motivation;
        private Set<FormationBasis> formation;
        private String scope;
        private String audience;
        private String targetProfile;
        private List<String> values;
        private String norms;
        private List<String> commitments;
        private Optional<ExchangeMode> mode;

        Draft(Charter charter) {
            name = charter.name;
            domain = charter.domain;
            purpose = charter.purpose;
            goals = charter.goals;
            objectives = charter.objectives;
            motivation = charter.motivation;
            formation = charter.formation;
            scope = charter.scope;
            audience = charter.audience;
            targetProfile = charter.targetProfile;
            values = charter.values;
            norms = charter.norms;
            commitments = charter.commitments;
            mode = charter.mode;
        }

        Charter charter() {
            return new Charter(
                    name,
                    domain,
                    purpose,
                    goals,
                    objectives,
                    motivation,
                    formation,
                    scope,
                    audience,
                    targetProfile,
                    values,
                    norms,
                    commitments,
                    mode);
        }
    }
}
