package io.copkit.report.html;

import io.copkit.engagement.EngagementReport;
import io.copkit.report.Analysis;
import io.copkit.report.Portrait;
import java.util.List;
import java.util.Locale;

/** The page about the figures of a community. */
public final class HtmlReport extends Page {

    private final Analysis analysis;
    private final Portrait portrait;

    private HtmlReport(Analysis analysis, Portrait portrait) {
        super(analysis.community());
        this.analysis = analysis;
        this.portrait = portrait;
    }

    /**
     * The page, in French and English at once.
     *
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    public static String of(Analysis analysis, Portrait portrait, Locale reader) {
        return new HtmlReport(analysis, portrait).write(reader);
    }

    @Override
    String heading(Edition edition) {
        return edition.text("title", analysis.community());
    }

    @Override
    String kicker(Edition edition) {
        return edition.text("kicker");
    }

    @Override
    String lede(Edition edition) {
        return edition.basis(analysis.report().counts().basis());
    }

    @Override
    List<Panel> panels(Edition edition) {
        EngagementReport report = analysis.report();
        return List.of(
                HeadFigures.of(edition, analysis),
                HealthPanel.of(edition, portrait),
                RhythmPanel.of(edition, report.weekly(), portrait.readings(), portrait.rhythm()),
                WeeklyPanel.of(edition, report.weekly()),
                MonthlyPanel.of(edition, report.monthly()),
                LevelsPanel.of(edition, portrait.levels()),
                ResponsesPanel.of(edition, report.threads(), analysis.kinds()),
                NetworkPanel.of(edition, analysis.replies()),
                ConcentrationPanel.of(edition, report.concentration(), report.topActors()),
                CohortsPanel.of(edition, portrait.cohorts()),
                RetentionPanel.of(edition, report.retention()),
                KindsPanel.of(edition, report.counts(), analysis.kinds()),
                MeasuresPanel.of(edition, portrait.recent()));
    }
}
