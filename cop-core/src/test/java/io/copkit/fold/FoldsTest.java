package io.copkit.fold;

import static io.copkit.World.ANA;
import static io.copkit.World.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.World;
import io.copkit.engagement.Activity;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.TimeWindow;
import io.copkit.engagement.UndefinedReason;
import io.copkit.metric.Metric;
import io.copkit.metric.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {

    /** A Monday. */
    private static final Instant START = Instant.parse("2026-06-01T00:00:00Z");

    private static final TimeWindow FOUR_WEEKS = TimeWindow.between(START, START.plus(Duration.ofDays(28)));

    private final World world = new World();
    private final CommunityId data = world.community(ANA, BEN);

    @Test
    void F16_a_host_reads_a_metric_of_its_own_in_a_window_by_member_and_by_week() {
        act(ANA, 0, 5, 6, 13);
        act(BEN, 1, 2, 40);
        // region folds
        Folds folds = world.cop.folds(data);
        Reading whole = folds.over(FOUR_WEEKS, new WeekendShare());
        Map<MemberId, Reading> each = folds.perMember(FOUR_WEEKS, new WeekendShare());
        List<Reading> weeks = folds.perPeriod(CommunityCalendar.UTC.weeks(FOUR_WEEKS), new WeekendShare());
        // endregion

        assertThat(whole.value()).isEqualTo(MetricValue.of(0.5, 6));
        assertThat(whole.metric().code()).isEqualTo("acme.weekend_share");
        assertThat(whole.basis().window()).isEqualTo(FOUR_WEEKS);
        assertThat(each.get(ANA).value()).isEqualTo(MetricValue.of(0.75, 4));
        assertThat(each.get(BEN).value()).isEqualTo(MetricValue.of(0, 2));
        assertThat(each).containsOnlyKeys(ANA, BEN);
        assertThat(weeks)
                .extracting(Reading::value)
                .containsExactly(
                        MetricValue.of(0.4, 5),
                        MetricValue.of(1, 1),
                        MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0),
                        MetricValue.undefined(UndefinedReason.NO_ACTIVITY, 0));
    }

    @Test
    void F16_a_rolling_window_reads_what_each_window_reads_alone() {
        act(ANA, 0, 1, 2, 5, 6, 6, 9, 12, 13, 20, 27);
        act(BEN, 3, 5, 6, 7, 19, 26);
        Duration week = Duration.ofDays(7);
        List<Instant> ends = IntStream.range(0, 60)
                .mapToObj(i -> START.plus(Duration.ofHours(11L * i)))
                .toList();

        List<Reading> rolling = world.cop.folds(data).rolling(week, ends, new WeekendShare());

        assertThat(rolling)
                .isEqualTo(ends.stream()
                        .map(end -> world.cop.folds(data).over(TimeWindow.upTo(end, week), new WeekendShare()))
                        .toList());
        assertThat(world.cop.folds(data).rolling(week, List.of(), new WeekendShare()))
                .isEmpty();
        assertThatThrownBy(() ->
                        world.cop.folds(data).rolling(week, List.of(START, START.minusMillis(1)), new WeekendShare()))
                .hasMessageContaining("forwards");
    }

    @Test
    void F16_activities_beyond_one_page_are_read_once_each() {
        List<Activity> many = IntStream.range(0, 20_005)
                .mapToObj(i -> activity(i, ANA).at(START.plusSeconds(i)))
                .toList();
        world.cop.asSystem("log").activities().recordAll(data, many).orElseThrow();

        assertThat(world.cop
                        .folds(data)
                        .over(FOUR_WEEKS, new WeekendShare())
                        .value()
                        .n())
                .isEqualTo(20_005);
    }

    @Test
    void F16_a_lawful_fold_breaks_no_law() {
        assertThat(FoldLaws.brokenBy(new WeekendShare(), sample(), new Random(42)))
                .isEmpty();
        assertThat(FoldLaws.brokenBy(new AmountByActor(), sample(), new Random(42)))
                .isEmpty();
    }

    @Test
    void F16_each_law_is_seen_to_be_broken_by_a_fold_that_breaks_it() {
        BinaryOperator<List<String>> append = FoldsTest::both;

        assertThat(broken(new Texts(append))).contains(FoldLaw.MERGING_COMMUTES, FoldLaw.ORDER_IS_NOTHING);
        assertThat(broken(new Texts((one, other) -> one)))
                .contains(FoldLaw.NOTHING_IS_NEUTRAL, FoldLaw.MERGING_IS_ADDING);
        assertThat(broken(new Texts((one, other) -> {
                    List<String> merged = both(one, other);
                    merged.add(Integer.toString(merged.size()));
                    return merged;
                })))
                .contains(FoldLaw.MERGING_ASSOCIATES, FoldLaw.RETRACTING_UNDOES);
        assertThat(broken(new Texts((one, other) -> {
                    one.addAll(other);
                    return one;
                })))
                .contains(FoldLaw.STATES_ARE_VALUES);
        assertThat(FoldLaw.RETRACTING_UNDOES.label(Locale.FRENCH)).contains("aucune trace");
    }

    @Test
    void F16_too_few_activities_show_nothing() {
        assertThatThrownBy(() -> FoldLaws.brokenBy(new WeekendShare(), sample().subList(0, 2), new Random(42)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<FoldLaw> broken(Fold<List<String>> fold) {
        return FoldLaws.brokenBy(fold, sample(), new Random(7));
    }

    private static List<String> both(List<String> one, List<String> other) {
        List<String> merged = new ArrayList<>(one);
        merged.addAll(other);
        return merged;
    }

    /** The ids of activities, merged in some way or other, and not forgotten when retracted. */
    private record Texts(BinaryOperator<List<String>> merging) implements Fold<List<String>> {

        @Override
        public Metric metric() {
            return new WeekendShare().metric();
        }

        @Override
        public List<String> init() {
            return new ArrayList<>();
        }

        @Override
        public List<String> add(List<String> state, Activity activity) {
            return both(state, List.of(activity.id()));
        }

        @Override
        public List<String> retract(List<String> state, Activity activity) {
            return state;
        }

        @Override
        public List<String> merge(List<String> one, List<String> other) {
            return merging.apply(one, other);
        }

        @Override
        public MetricValue result(List<String> state) {
            return MetricValue.of(0, state.size());
        }
    }

    private static List<Activity> sample() {
        return IntStream.range(0, 30)
                .mapToObj(i -> activity(i, i % 3 == 0 ? ANA : BEN).at(START.plus(Duration.ofHours(7L * i))))
                .toList();
    }

    private static Activity.Draft activity(int number, MemberId who) {
        return Activity.of(ActivityKinds.POST, "a" + number).by(who);
    }

    private void act(MemberId who, int... days) {
        List<Activity> activities = new ArrayList<>();
        for (int day : days) {
            activities.add(Activity.of(ActivityKinds.POST, who.value() + "-" + day + "-" + activities.size())
                    .by(who)
                    .at(START.plus(Duration.ofDays(day)).plusSeconds(activities.size())));
        }
        world.cop.asSystem("log").activities().recordAll(data, activities).orElseThrow();
    }
}
