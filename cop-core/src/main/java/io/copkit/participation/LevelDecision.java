package io.copkit.participation;

import io.copkit.ParticipationLevel;
import io.copkit.internal.Messages;
import io.copkit.ladder.LadderVerdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What one review came to for one person, and why.
 *
 * @param rule the version of the rule that decided
 * @param inputs what it decided by
 * @param before what was kept of the reviews before
 * @param after what is kept now
 * @param cause why the level is what it is
 * @param staying what it takes to stay on the level, met or not
 * @param next what it takes to enter the next level, met or not; nothing for who is core, and for outsiders, who would have
 *     to join
 * @param newcomer whether they joined so recently that they are asked only a part of it
 * @param lapsed whether a peripheral member has done nothing at all for long
 * @param verdict what the ladder says, where one is the rule
 */
public record LevelDecision(
        String rule,
        ParticipationInputs inputs,
        LevelKeeping before,
        LevelKeeping after,
        LevelCause cause,
        List<Criterion> staying,
        List<Criterion> next,
        boolean newcomer,
        boolean lapsed,
        Optional<LadderVerdict> verdict) {

    /** Copies the lists. */
    public LevelDecision {
        staying = List.copyOf(staying);
        next = List.copyOf(next);
    }

    /** What a rule says about a person who is kept like this now. */
    public static LevelDecision of(
            LevelRule rule, ParticipationInputs inputs, LevelKeeping before, LevelKeeping after, LevelCause cause) {
        ParticipationLevel level = after.level().orElse(ParticipationLevel.OUTSIDER);
        List<Criterion> next = switch (level) {
            case OUTSIDER, CORE -> List.of();
            case PERIPHERAL -> rule.toEnter(ParticipationLevel.ACTIVE, inputs);
            case ACTIVE -> rule.toEnter(ParticipationLevel.CORE, inputs);
        };
        return new LevelDecision(
                rule.version(),
                inputs,
                before,
                after,
                cause,
                rule.toStay(level, inputs),
                next,
                rule.newcomer(inputs),
                level == ParticipationLevel.PERIPHERAL && rule.lapsed(inputs),
                Optional.empty());
    }

    /** The same by what a ladder says. */
    LevelDecision by(LadderVerdict said) {
        return new LevelDecision(
                rule, inputs, before, after, cause, staying, next, newcomer, lapsed, Optional.of(said));
    }

    /** The level. */
    public ParticipationLevel level() {
        return after.level().orElse(ParticipationLevel.OUTSIDER);
    }

    /** Whether the level is another than before, or the first. */
    public boolean moved() {
        return !after.level().equals(before.level());
    }

    /** Whether something has to be kept that was not before. */
    public boolean changed() {
        return !after.equals(before);
    }

    /** Whether an outsider exchanged something with the community in the weeks looked at. */
    public boolean transactional() {
        return level() == ParticipationLevel.OUTSIDER && inputs.activities() > 0;
    }

    /** Whether they may be encouraged to take part more: members who are not core, and did not choose the periphery. */
    public boolean mayBeNudged() {
        return inputs.member() && level() != ParticipationLevel.CORE && !after.peripheralByChoice();
    }

    /** What is missing for the next level. */
    public List<Criterion> missing() {
        return next.stream().filter(each -> !each.met()).toList();
    }

    /**
     * The decision for people, a line each: the level and why, what staying takes, what the next level takes, the rule.
     *
     * @param locale French gets French, everything else English
     */
    public List<String> explain(Locale locale) {
        List<String> lines = new ArrayList<>();
        lines.add(line("level", locale, Map.of("level", level().label(locale), "cause", cause.label(locale))));
        staying.forEach(each -> lines.add(line("stay", locale, each)));
        next.forEach(each -> lines.add(line("next", locale, each)));
        verdict.ifPresent(said -> lines.addAll(said.explain(locale)));
        lines.add(line("rule", locale, Map.of("rule", rule)));
        return lines;
    }

    private static String line(String key, Locale locale, Criterion criterion) {
        return line(
                criterion.met() ? key + "_met" : key + "_unmet",
                locale,
                Map.of("criterion", criterion.explain(locale)));
    }

    private static String line(String key, Locale locale, Map<String, String> parameters) {
        return Messages.text("level-decision." + key, locale, parameters);
    }
}
