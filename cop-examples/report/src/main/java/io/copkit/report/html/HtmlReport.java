package io.copkit.report.html;

import io.copkit.engagement.EngagementReport;
import io.copkit.report.Analysis;
import java.util.List;
import java.util.Locale;

/** The page about the figures of a community. */
public final class HtmlReport extends Page {

    private final Analysis analysis;

    private HtmlReport(Analysis analysis) {
        super(analysis.community());
        this.analysis = analysis;
    }

    /**
     * The page, in French and English at once.
     *
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    public static String of(Analysis analysis, Locale reader) {
        return new HtmlReport(analysis).write(reader);
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
                HealthPanel.of(edition, analysis),
                RhythmPanel.of(edition, report.weekly(), analysis.readings()),
                WeeklyPanel.of(edition, report.weekly()),
                MonthlyPanel.of(edition, report.monthly()),
                LevelsPanel.of(edition, analysis.levels()),
                ResponsesPanel.of(edition, report.threads(), analysis.kinds()),
                NetworkPanel.of(edition, analysis.replies()),
                ConcentrationPanel.of(edition, report.concentration(), report.topActors()),
                CohortsPanel.of(edition, analysis.cohorts()),
                RetentionPanel.of(edition, report.retention()),
                KindsPanel.of(edition, report.counts(), analysis.kinds()),
                MeasuresPanel.of(edition, analysis.recent()));
    }
}
