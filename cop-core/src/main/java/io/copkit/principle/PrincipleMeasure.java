package io.copkit.principle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.playbook.Principle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The figures by which the principles are looked at, each with its target. The targets are recommendations of this library:
 * the authors of the principles give none.
 */
public enum PrincipleMeasure implements Labelled {

    /** E1: the share of themes, spaces, roles and rituals that came into being after a member had proposed them. */
    STRUCTURES_FROM_MEMBERS(Principle.EVOLUTION, "structures_from_members", TargetRange.atLeast(0.5)),
    /** E2: revisions of the charter in the last 365 days that a member had proposed. */
    MEMBER_REVISIONS(Principle.EVOLUTION, "member_revisions", TargetRange.atLeast(1)),
    /** E3: themes that somebody proposed within 90 days of joining, in the last 365 days. A figure without a target. */
    NEWCOMER_THEMES(Principle.EVOLUTION, "newcomer_themes"),
    /** The share of themes and spaces that are younger than the community's coalescing. A figure without a target. */
    LATER_STRUCTURES(Principle.EVOLUTION, "later_structures"),
    /** M38: the share of members who interacted in a linked community in the last 90 days. */
    BOUNDARY_TIES(Principle.DIALOGUE, "boundary_ties", TargetRange.atLeast(0.15)),
    /**
     * M28: (external − internal) / (external + internal) interactions of members in the last 90 days, here and in linked
     * communities; external are those with whoever is no member: −1 closed, 1 open.
     */
    EXTERNAL_INTERNAL(Principle.DIALOGUE, "external_internal", new TargetRange(-1, -0.9, 1, 1)),
    /** What guest experts presented or facilitated in the last 90 days. */
    GUEST_SESSIONS(Principle.DIALOGUE, "guest_sessions", TargetRange.atLeast(1)),
    /** The same in the last 180 days. A figure without a target. */
    GUEST_SESSIONS_HALF_YEAR(Principle.DIALOGUE, "guest_sessions_half_year"),
    /** The share of interactions among members that lies in the 20 strongest pairs. A figure without a target. */
    CLOSURE(Principle.DIALOGUE, "closure"),
    /** The share of resources that come from outside. */
    OUTSIDE_RESOURCES(Principle.DIALOGUE, "outside_resources", TargetRange.atLeast(0.1), MissingInput.RESOURCES),
    /** The share of members in the core; for 20 members and more. */
    CORE_SHARE(Principle.LEVELS, "core_share", new TargetRange(0, 0.10, 0.15, 0.60)),
    /** The share of members who are active without being of the core; for 20 members and more. */
    ACTIVE_SHARE(Principle.LEVELS, "active_share", new TargetRange(0, 0.15, 0.20, 0.80)),
    /** Members who rose by a level within 91 days, as a share of those outside the core. */
    UPWARD_MOBILITY(Principle.LEVELS, "upward_mobility", TargetRange.atLeast(0.05)),
    /** The least number of activities offered to any level. */
    OFFERINGS_BY_LEVEL(Principle.LEVELS, "offerings_by_level", TargetRange.atLeast(1), MissingInput.OFFERINGS),
    /** 1 − |2p − 1|, where p is the share of interactions in private. */
    PRIVATE_BALANCE(Principle.SPACES, "private_balance", TargetRange.atLeast(0.4), MissingInput.SPACES_OF_ACTIVITIES),
    /** The share of members with an open private space of two. A figure without a target. */
    ONE_TO_ONE(Principle.SPACES, "one_to_one"),
    /** Stories of value from act to result in the last half-year. */
    CONNECTED_STORIES(Principle.VALUE, "connected_stories", TargetRange.atLeast(2), MissingInput.VALUE_STORIES),
    /** The share of the cells of the value matrix that are filled. */
    MATRIX_COMPLETENESS(Principle.VALUE, "matrix_completeness", TargetRange.atLeast(0.5), MissingInput.VALUE_MATRIX),
    /** The mean of what members say of their benefit, 0 to 4. */
    BENEFIT_PULSE(Principle.VALUE, "benefit_pulse", TargetRange.atLeast(2), MissingInput.SURVEYS),
    /** The share of resolved requests whose answer was called useful. */
    USEFUL_ANSWERS(Principle.VALUE, "useful_answers", TargetRange.atLeast(0.5), MissingInput.FEEDBACK),
    /** M32: how often the rituals were held in the last 26 weeks, as a share of the times that they plan. */
    ROUTINE(Principle.FAMILIARITY, "routine", TargetRange.atLeast(0.75)),
    /** The share of threads and events on themes or formats that were not seen for 180 days. */
    NOVELTY(Principle.FAMILIARITY, "novelty", new TargetRange(0, 0.10, 0.35, 1), MissingInput.THEMES_OF_ACTIVITIES),
    /** Debates, pilots and reports of failure in the last 90 days. */
    CHALLENGE(Principle.FAMILIARITY, "challenge", TargetRange.atLeast(1), MissingInput.DEBATES_AND_FAILURES),
    /** Pilots in the last 90 days: the part of the challenge that is known. A figure without a target. */
    PILOTS(Principle.FAMILIARITY, "pilots"),
    /** The mean of what members say of asking and admitting errors, 0 to 4. */
    SAFETY(Principle.FAMILIARITY, "safety", TargetRange.atLeast(2), MissingInput.SURVEYS),
    /** M30: the share of the last 26 whole weeks in which somebody contributed. */
    WEEK_RATIO(Principle.RHYTHM, "week_ratio", TargetRange.atLeast(0.75)),
    /** M30: the deviation of the contributions of a week from their mean, as a multiple of it: 0 even, 5 all in one week of 26. */
    VARIATION(Principle.RHYTHM, "variation", TargetRange.atMost(0.8, 5)),
    /** M31: A of the days with activity in the last 26 weeks: −1 regular, 0 random, 1 in bursts. */
    BURSTINESS(Principle.RHYTHM, "burstiness", TargetRange.atMost(0.2, 1)),
    /** M32: the same. */
    CADENCE(Principle.RHYTHM, "cadence", TargetRange.atLeast(0.8)),
    /** M32: the longest time from one event to the next in the last 26 weeks, as a multiple of the shortest planned interval. */
    LONGEST_GAP(Principle.RHYTHM, "longest_gap", TargetRange.atMost(2, 4)),
    /** Events and notifications per member and week. */
    OVERLOAD(Principle.RHYTHM, "overload", TargetRange.atMost(5, 10), MissingInput.NOTIFICATIONS);

    private final Principle principle;
    private final String code;
    private final boolean targeted;
    private final double low;
    private final double least;
    private final double most;
    private final double high;
    private final Optional<MissingInput> missing;

    PrincipleMeasure(Principle principle, String code) {
        this.principle = principle;
        this.code = code;
        this.targeted = false;
        this.low = 0;
        this.least = 0;
        this.most = 0;
        this.high = 0;
        this.missing = Optional.empty();
    }

    PrincipleMeasure(Principle principle, String code, TargetRange target) {
        this(principle, code, target, Optional.empty());
    }

    PrincipleMeasure(Principle principle, String code, TargetRange target, MissingInput missing) {
        this(principle, code, target, Optional.of(missing));
    }

    PrincipleMeasure(Principle principle, String code, TargetRange target, Optional<MissingInput> missing) {
        this.principle = principle;
        this.code = code;
        this.targeted = true;
        this.low = target.low();
        this.least = target.least();
        this.most = target.most();
        this.high = target.high();
        this.missing = missing;
    }

    /** Those of a principle. */
    public static List<PrincipleMeasure> of(Principle principle) {
        return Arrays.stream(values())
                .filter(measure -> measure.principle == principle)
                .toList();
    }

    /** By which principle. */
    public Principle principle() {
        return principle;
    }

    /** Where the figure should lie, unless a policy says otherwise; empty for a figure that only tells. */
    public Optional<TargetRange> standardTarget() {
        return targeted ? Optional.of(new TargetRange(low, least, most, high)) : Optional.empty();
    }

    /** What the library does not know and would need; empty for figures that it computes. */
    public Optional<MissingInput> missing() {
        return missing;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("principle-measure." + code, locale);
    }
}
