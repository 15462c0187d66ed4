package io.copkit.report.html;

import io.copkit.report.membership.MembershipSurvey;
import java.util.List;
import java.util.Locale;

/** The page about who belonged to which communities. */
public final class MembershipPage extends Page {

    private final MembershipPanels panels;

    private MembershipPage(String name, MembershipSurvey survey) {
        super(name);
        this.panels = new MembershipPanels(survey);
    }

    /**
     * The page, in French and English at once.
     *
     * @param name what all the communities together are called
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    public static String of(String name, MembershipSurvey survey, Locale reader) {
        return new MembershipPage(name, survey).write(reader);
    }

    @Override
    String heading(Edition edition) {
        return edition.text("memberships.heading");
    }

    @Override
    String kicker(Edition edition) {
        return edition.text("memberships.heading");
    }

    @Override
    String lede(Edition edition) {
        return panels.lede(edition);
    }

    @Override
    List<Panel> panels(Edition edition) {
        return List.of(
                panels.figures(edition),
                panels.months(edition),
                panels.communities(edition),
                panels.roles(edition),
                panels.together(edition),
                panels.retention(edition));
    }
}
