package io.copkit.report.html;

import io.copkit.report.life.Life;
import java.util.List;
import java.util.Locale;

/** The page about how a community lived. */
public final class LifePage extends Page {

    private final Life life;

    private LifePage(Life life) {
        super(life.community());
        this.life = life;
    }

    /**
     * The page, in French and English at once.
     *
     * @param reader whose language is shown first: French for French, English for everybody else
     */
    public static String of(Life life, Locale reader) {
        return new LifePage(life).write(reader);
    }

    @Override
    String heading(Edition edition) {
        return edition.text("life.heading", life.community());
    }

    @Override
    String kicker(Edition edition) {
        return edition.text("life.kicker");
    }

    @Override
    String lede(Edition edition) {
        return edition.basis(life.basis());
    }

    @Override
    List<Panel> panels(Edition edition) {
        LifePanels panels = new LifePanels(edition, life);
        return List.of(panels.stages(), panels.status(), panels.levels(), panels.trajectories(), panels.moves());
    }
}
