package io.copkit.report.html;

import static j2html.TagCreator.each;
import static j2html.TagCreator.li;
import static j2html.TagCreator.ul;

import io.copkit.Labelled;
import io.copkit.ParticipationLevel;
import io.copkit.engagement.CalendarPeriod;
import io.copkit.lifecycle.ActivityStatus;
import io.copkit.lifecycle.Stage;
import io.copkit.participation.Trajectory;
import io.copkit.report.life.Life;
import io.copkit.report.life.Life.Month;
import io.copkit.report.life.Life.Suggestion;
import j2html.tags.DomContent;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToLongBiFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The parts of the page about a life: each a row of colours, month by month, and the numbers behind it. */
final class LifePanels {

    private static final int BAND = 76;
    private static final int CHART = 260;
    private static final List<String> COLOURS = List.of("blue", "green", "amber", "red", "violet", "ink-bar", "grey");

    /** What is quiet or not known does not shout. */
    private static final Map<Labelled, String> OWN_COLOURS = Map.of(
            Stage.DISPERSED, "grey",
            Stage.CLOSED, "ink-bar",
            ActivityStatus.LIVE, "green",
            ActivityStatus.QUIET, "blue",
            ActivityStatus.DORMANT, "grey",
            ParticipationLevel.PERIPHERAL, "grey",
            Trajectory.UNDETERMINED, "grey");

    private final Edition edition;
    private final Life life;
    private final Numbers numbers;

    LifePanels(Edition edition, Life life) {
        this.edition = edition;
        this.life = life;
        this.numbers = edition.numbers();
    }

    /** What a chart of stacked months shows: a row of numbers for each colour. */
    private record Data(List<String> labels, List<String> colours, List<List<Long>> rows) {}

    Panel stages() {
        return banded("life.stages", Stage.values(), Month::stage);
    }

    Panel status() {
        return banded("life.status", ActivityStatus.values(), Month::status);
    }

    Panel levels() {
        List<ParticipationLevel> levels =
                List.of(ParticipationLevel.CORE, ParticipationLevel.ACTIVE, ParticipationLevel.PERIPHERAL);
        return counted("life.levels", levels, (month, level) -> month.levels().getOrDefault(level, 0L));
    }

    Panel trajectories() {
        return counted(
                "life.trajectories",
                List.of(Trajectory.values()),
                (month, trajectory) -> month.trajectories().getOrDefault(trajectory, 0L));
    }

    /** Every move that was made, with what spoke for it. */
    Panel moves() {
        List<DomContent> made = new ArrayList<>();
        for (Month month : life.months()) {
            month.suggestions().stream()
                    .filter(Suggestion::followed)
                    .forEach(suggestion -> made.add(li(edition.text(
                            "life.moved",
                            name(month.period()),
                            edition.label(suggestion.told().move().transition()),
                            edition.label(suggestion.told().move().target()),
                            edition.typeset(String.join(" ", suggestion.told().explain(edition.locale())))))));
        }
        String reading = edition.text("life.moves.reading", made.size());
        return Panel.of(edition, "life.moves", reading, months(), ul(each(made.stream())));
    }

    private <T extends Labelled> Panel counted(String name, List<T> values, ToLongBiFunction<Month, T> amount) {
        String counts = values.stream()
                .filter(value -> amount.applyAsLong(last(), value) > 0)
                .map(value -> edition.label(value) + "\u00a0" + numbers.whole(amount.applyAsLong(last(), value)))
                .collect(Collectors.joining(", "));
        return panel(
                name, "months", CHART, edition.text(name + ".reading", name(last().period()), counts), values, amount);
    }

    private <T extends Labelled> Panel banded(String name, T[] all, Function<Month, T> of) {
        List<T> seen = Stream.of(all)
                .filter(value -> life.months().stream().anyMatch(month -> of.apply(month) == value))
                .toList();
        String reading = edition.text(name + ".reading", edition.label(of.apply(last())));
        return panel(name, "bands", BAND, reading, seen, (month, value) -> of.apply(month) == value ? 1 : 0);
    }

    private <T extends Labelled> Panel panel(
            String name, String chart, int height, String reading, List<T> values, ToLongBiFunction<Month, T> amount) {
        List<String> colours = colours(values);
        ChartFigure figure = new ChartFigure(edition, name, edition.text(name + ".title"), reading);
        for (int i = 0; i < values.size(); i++) {
            figure = figure.key(colours.get(i), edition.label(values.get(i)));
        }
        return Panel.of(
                edition,
                name,
                reading,
                months(),
                figure.html(chart, room -> data(values, amount, room), height, table(name, values, amount)));
    }

    private static List<String> colours(List<? extends Labelled> values) {
        return IntStream.range(0, values.size())
                .mapToObj(place -> OWN_COLOURS.getOrDefault(values.get(place), COLOURS.get(place)))
                .toList();
    }

    private Measured months() {
        return new Measured(life.basis(), life.months().size(), "months");
    }

    private Month last() {
        return life.months().get(life.months().size() - 1);
    }

    private <T extends Labelled> Data data(List<T> values, ToLongBiFunction<Month, T> amount, int room) {
        return new Data(
                PeriodLabels.of(
                        numbers, life.months().stream().map(Month::period).toList(), room),
                colours(values),
                values.stream()
                        .map(value -> life.months().stream()
                                .map(month -> amount.applyAsLong(month, value))
                                .toList())
                        .toList());
    }

    private <T extends Labelled> DataTable table(String name, List<T> values, ToLongBiFunction<Month, T> amount) {
        DataTable table = new DataTable(
                edition.text(name + ".title"),
                Stream.concat(
                                Stream.of(edition.text("month"), edition.text("activities"), edition.text("people")),
                                values.stream().map(edition::label))
                        .toArray(String[]::new));
        for (Month month : life.months()) {
            table.row(
                    name(month.period()),
                    Stream.concat(
                                    Stream.of(numbers.whole(month.activities()), numbers.whole(month.active())),
                                    values.stream().map(value -> numbers.whole(amount.applyAsLong(month, value))))
                            .toArray(String[]::new));
        }
        return table;
    }

    private String name(CalendarPeriod month) {
        return numbers.month(YearMonth.from(month.firstDay()));
    }
}
