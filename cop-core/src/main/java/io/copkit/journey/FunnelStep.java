package io.copkit.journey;

import io.copkit.Labelled;
import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKinds;
import io.copkit.internal.Checks;
import io.copkit.internal.Messages;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something on the way into a community that a newcomer does, reaches, or is said to have done. */
public sealed interface FunnelStep extends Labelled {

    /** They did anything at all, reading included. */
    FunnelStep ANY_ACTIVITY =
            new Did("any_activity", "any activity", "une activité", EnumSet.allOf(ActivityClass.class), Set.of());

    /** They brought something in. */
    FunnelStep CONTRIBUTED = new Did(
            "contributed",
            "contributed",
            "a contribué",
            Stream.of(ActivityClass.values())
                    .filter(ActivityClass::isContribution)
                    .collect(Collectors.toSet()),
            Set.of());

    /** The steps of a funnel unless asked otherwise: any activity, a contribution, active, core. */
    List<FunnelStep> STANDARD = List.of(
            ANY_ACTIVITY, CONTRIBUTED, new Reached(ParticipationLevel.ACTIVE), new Reached(ParticipationLevel.CORE));

    /**
     * They did something of some classes, or of some kinds.
     *
     * @param code what it is called where it is stored or exchanged
     * @param english its name in English
     * @param french its name in French
     * @param classes what sort of participation counts
     * @param kinds the codes of further kinds that count
     */
    record Did(String code, String english, String french, Set<ActivityClass> classes, Set<String> kinds)
            implements FunnelStep {

        /**
         * Checks the texts and copies the sets.
         *
         * @throws IllegalArgumentException if a text has not the form of an id, or nothing counts
         */
        public Did {
            Checks.id("code", code);
            Checks.id("english", english);
            Checks.id("french", french);
            classes = Set.copyOf(classes);
            kinds = Set.copyOf(kinds);
            if (classes.isEmpty() && kinds.isEmpty()) {
                throw new IllegalArgumentException("a step that is done needs classes or kinds that count");
            }
        }

        @Override
        public String label(Locale locale) {
            return Messages.isFrench(locale) ? french : english;
        }

        /** Whether an activity of this kind counts. */
        boolean counts(String kind, ActivityKinds known) {
            return kinds.contains(kind)
                    || known.find(kind)
                            .filter(each -> classes.contains(each.activityClass()))
                            .isPresent();
        }
    }

    /**
     * A review found them on a level, or above it.
     *
     * @param level the level
     */
    record Reached(ParticipationLevel level) implements FunnelStep {

        @Override
        public String code() {
            return "level." + level.code();
        }

        @Override
        public String label(Locale locale) {
            return level.label(locale);
        }
    }

    /**
     * The host says who took it, and when: what only the host knows, such as a training outside.
     *
     * @param code what it is called where it is stored or exchanged
     * @param english its name in English
     * @param french its name in French
     * @param when who took it, and when first since joining
     */
    record Declared(String code, String english, String french, SortedMap<MemberId, Instant> when)
            implements FunnelStep {

        /**
         * Checks the texts and copies the map.
         *
         * @throws IllegalArgumentException if a text has not the form of an id
         */
        public Declared {
            Checks.id("code", code);
            Checks.id("english", english);
            Checks.id("french", french);
            when = Collections.unmodifiableSortedMap(new TreeMap<>(when));
        }

        @Override
        public String label(Locale locale) {
            return Messages.isFrench(locale) ? french : english;
        }
    }
}
