package io.copkit.report.html;

import static io.copkit.ParticipationLevel.ACTIVE;
import static io.copkit.ParticipationLevel.CORE;
import static io.copkit.ParticipationLevel.OUTSIDER;
import static io.copkit.ParticipationLevel.PERIPHERAL;
import static j2html.TagCreator.details;
import static j2html.TagCreator.each;
import static j2html.TagCreator.summary;

import io.copkit.MemberId;
import io.copkit.ParticipationLevel;
import io.copkit.participation.CommunityLevels;
import io.copkit.participation.LevelDecision;
import io.copkit.participation.LevelThresholds;
import io.copkit.participation.ParticipationInputs;
import io.copkit.participation.ParticipationPolicy;
import j2html.tags.DomContent;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Who is core, active and peripheral, and by what. */
final class LevelsPanel {

    private static final List<ParticipationLevel> FROM_THE_HEART = List.of(CORE, ACTIVE, PERIPHERAL, OUTSIDER);
    private static final Comparator<Map.Entry<MemberId, LevelDecision>> MOST_INVOLVED_FIRST = Comparator.comparing(
            (Map.Entry<MemberId, LevelDecision> each) -> each.getValue().inputs(),
            Comparator.comparingLong(ParticipationInputs::contributions)
                    .thenComparingLong(ParticipationInputs::activities)
                    .reversed());
    private static final int LISTED = 100;
    private static final int ROW = 30;
    private static final int FRAME = 40;

    private final Edition edition;
    private final CommunityLevels levels;

    private LevelsPanel(Edition edition, CommunityLevels levels) {
        this.edition = edition;
        this.levels = levels;
    }

    static Panel of(Edition edition, CommunityLevels levels) {
        return new LevelsPanel(edition, levels).html();
    }

    private Panel html() {
        String reading = edition.text(
                "levels.reading",
                edition.numbers().whole(levels.decisions().size()),
                ParticipationPolicy.BEHAVIOURAL_V1.weeks());
        List<ParticipationLevel> shown = FROM_THE_HEART.stream()
                .filter(level -> level != OUTSIDER || levels.count(level) > 0)
                .toList();
        Ranking ranking = new Ranking(
                shown.stream().map(this::label).toList(),
                shown.stream().map(levels::count).toList());
        DataTable counts = new DataTable(
                edition.text("levels.title"),
                edition.text("levels.level"),
                edition.text("people"),
                edition.text("levels.share"));
        shown.forEach(level -> counts.row(
                label(level),
                edition.numbers().whole(levels.count(level)),
                edition.cell(levels.share(level), edition.numbers()::share)));
        return Panel.defined(
                edition,
                "levels",
                reading,
                definition(ParticipationPolicy.BEHAVIOURAL_V1),
                new Measured(levels.basis(), levels.decisions().size(), "people"),
                new ChartFigure(edition, "levels-chart", edition.text("levels.title"), reading)
                        .html("ranking", room -> ranking, FRAME + ROW * shown.size(), counts),
                each(shown.stream().filter(level -> levels.count(level) > 0).map(this::people)));
    }

    private String definition(ParticipationPolicy policy) {
        LevelThresholds core = policy.enterCore();
        LevelThresholds active = policy.enterActive();
        return edition.text(
                "levels.definition",
                policy.version(),
                policy.weeks(),
                core.weeks(),
                core.contributions(),
                core.partners(),
                core.leads(),
                active.weeks(),
                active.contributions());
    }

    private DomContent people(ParticipationLevel level) {
        Numbers numbers = edition.numbers();
        String title = edition.text(
                levels.count(level) > LISTED ? "levels.people.cut" : "levels.people",
                label(level),
                numbers.whole(levels.count(level)),
                LISTED);
        DataTable table = new DataTable(
                title,
                edition.text("person"),
                edition.text("levels.weeks"),
                edition.text("levels.contributions"),
                edition.text("levels.partners"),
                edition.text("levels.leads"));
        levels.decisions().entrySet().stream()
                .filter(each -> each.getValue().level() == level)
                .sorted(MOST_INVOLVED_FIRST)
                .limit(LISTED)
                .forEach(each -> {
                    ParticipationInputs inputs = each.getValue().inputs();
                    table.row(
                            each.getKey().value(),
                            numbers.whole(inputs.weeks()),
                            numbers.whole(inputs.contributions()),
                            numbers.whole(inputs.partners()),
                            numbers.whole(inputs.leads()));
                });
        return details(summary(title), table.html()).condAttr(level == CORE, "open", "");
    }

    private String label(ParticipationLevel level) {
        return edition.label(level);
    }
}
