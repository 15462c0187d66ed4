package io.copkit.ladder;

import io.copkit.Coded;

/** Where a metric gets its figure from: the activities of one selection in one span. */
public sealed interface Source {

    /** Which activities. */
    Selection selection();

    /** Over which time. */
    Span span();

    /**
     * A count.
     *
     * @param measure what is counted
     * @param side whose
     * @param selection of which activities
     * @param span over which time
     */
    record Count(Measure measure, Side side, Selection selection, Span span) implements Source {

        /**
         * Checks that the measure can be had for the side.
         *
         * @throws IllegalArgumentException if days or weeks are counted for the community, or either side of what is no person
         */
        public Count {
            boolean periods = measure == Measure.DAYS || measure == Measure.WEEKS;
            if ((side == Side.EITHER && measure != Measure.PEOPLE) || (side == Side.COMMUNITY && periods)) {
                throw new IllegalArgumentException(measure.code() + " cannot be counted for " + side.code());
            }
        }
    }

    /**
     * In how many periods running somebody was there on enough days: the longest such run. A period at the edge of the span
     * counts with the days in it.
     *
     * @param days on how many days of a period, at least 1
     * @param per in which period
     * @param selection with which activities
     * @param span over which time, not all time
     */
    record Presence(int days, Per per, Selection selection, Span span) implements Source {

        /**
         * Checks that so many days can be in a period.
         *
         * @throws IllegalArgumentException if there are none or too many, or the span is all time
         */
        public Presence {
            if (days < 1 || days > per.fewestDays || span.unit() == Span.Unit.ALL_TIME) {
                throw new IllegalArgumentException(
                        "presence takes 1 to " + per.fewestDays + " days per " + per.code() + " in a span that ends");
            }
        }

        /** No more periods than these are touched by the span. */
        long mostRunning() {
            return per == Per.WEEK ? span.mostWeeks() : (span.mostDays() + per.fewestDays - 2) / per.fewestDays + 1;
        }
    }

    /** The period that presence is counted in. */
    enum Per implements Coded {
        /** A week of the community's calendar. */
        WEEK("week", 7),
        /** A calendar month. */
        MONTH("month", 28),
        /** Three calendar months, from January, April, July or October. */
        QUARTER("quarter", 90);

        private final String code;
        private final int fewestDays;

        Per(String code, int fewestDays) {
            this.code = code;
            this.fewestDays = fewestDays;
        }

        @Override
        public String code() {
            return code;
        }
    }

    /**
     * The weight of the weightiest activity done, by its kind; 0 without any.
     *
     * @param selection among which activities
     * @param span over which time
     */
    record TopWeight(Selection selection, Span span) implements Source {}

    /**
     * The ring of the onion model: 3 for the core, who together did up to 80 % of all, the most active first and always the
     * first; 2 for those after them within 95 %, and those as active as the last of the core; 1 for all others who did
     * anything; 0 for who did nothing. This is GrimoireLab's rule, also used by {@link io.copkit.engagement.Concentration}.
     *
     * @param selection of which activities
     * @param span over which time
     */
    record OnionRing(Selection selection, Span span) implements Source {}

    /**
     * The weights of the kinds of everything done, each losing half its worth in a half-life.
     *
     * @param selection of which activities
     * @param span over which time, not all time: 10 half-lives lose a thousandth
     * @param decay how fast they lose their worth
     */
    record Score(Selection selection, Span span, Decay decay) implements Source {

        /**
         * Checks the span.
         *
         * @throws IllegalArgumentException if it is all time
         */
        public Score {
            if (span.unit() == Span.Unit.ALL_TIME) {
                throw new IllegalArgumentException("a score that decays looks back over a span that ends");
            }
        }
    }
}
