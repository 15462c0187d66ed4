package io.copkit.vitality;

import com.google.common.collect.ImmutableSet;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.lifecycle.Assessment;
import io.copkit.lifecycle.Evidence;
import io.copkit.lifecycle.Evidence.Verdict;
import io.copkit.lifecycle.Guard;
import io.copkit.lifecycle.Transition;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Why figures suggest a move, each with the guards whose figures tell it. What only people can say suggests nothing. */
public enum SuggestionReason implements Labelled {

    /** There has been silence for long; nothing else is suggested then. */
    SILENT("silent", Transition.DISPERSE, Set.of(Guard.SILENCE_LASTS)),
    /** A dispersed community is live again. */
    ALIVE_AGAIN("alive_again", Transition.REVIVE, Set.of(Guard.LIVE_AGAIN)),
    /** Enough people have come together to begin. */
    GATHERED("gathered", Transition.COALESCE, Set.of(Guard.MEMBERS_COMMITTED)),
    /** A core has formed, there are members, and most weeks are live. */
    TAKEN_OFF(
            "taken_off",
            Transition.LAUNCH,
            Set.of(Guard.CORE_FORMED, Guard.MEMBERS_GATHERED, Guard.EVENTS_HELD, Guard.WEEKS_LIVE)),
    /** The community has lasted, on many shoulders and with a rhythm, and new members come. */
    ESTABLISHED(
            "established",
            Transition.STEWARD,
            Set.of(
                    Guard.STAGE_AGED,
                    Guard.LOAD_SPREAD,
                    Guard.RHYTHM_KEPT,
                    Guard.LEADERSHIP_SHARED,
                    Guard.NEWCOMERS_ARRIVE)),
    /** The core has gone. */
    CORE_LOST("core_lost", Transition.REGRESS, Set.of(Guard.IDENTITY_WEAK)),
    /** Many members are new. */
    MEMBERS_TURNED_OVER("members_turned_over", Transition.REJUVENATE, Set.of(Guard.MEMBERSHIP_RENEWED)),
    /** It has not got further for long. */
    STALLED("stalled", Transition.ABANDON, Set.of(Guard.STARTED_IN_VAIN));

    private final String code;
    private final Transition transition;
    private final ImmutableSet<Guard> telling;

    SuggestionReason(String code, Transition transition, Set<Guard> telling) {
        this.code = code;
        this.transition = transition;
        this.telling = ImmutableSet.copyOf(telling);
    }

    /** Why figures would suggest a move; empty for a move that is nothing for figures. */
    public static Optional<SuggestionReason> of(Transition transition) {
        return Arrays.stream(values())
                .filter(reason -> reason.transition == transition)
                .findFirst();
    }

    /** The guards whose figures tell it. */
    public Set<Guard> telling() {
        return telling;
    }

    /** Whether it leads back from what a community had come to, or to its end. */
    boolean leadsBack() {
        return switch (this) {
            case SILENT, CORE_LOST, MEMBERS_TURNED_OVER, STALLED -> true;
            case ALIVE_AGAIN, GATHERED, TAKEN_OFF, ESTABLISHED -> false;
        };
    }

    /** What a move's guards say of the figures that tell this. */
    List<Evidence> told(Assessment move) {
        return move.evidence().stream()
                .filter(evidence -> telling.contains(evidence.guard()))
                .toList();
    }

    /** Whether figures tell it: one speaks for it and none against it. */
    static boolean isTold(List<Evidence> figures) {
        List<Verdict> verdicts = figures.stream().map(Evidence::verdict).toList();
        return verdicts.contains(Verdict.PASS) && !verdicts.contains(Verdict.FAIL);
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("suggestion." + code, locale);
    }
}
