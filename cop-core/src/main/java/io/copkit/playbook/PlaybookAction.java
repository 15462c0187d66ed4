package io.copkit.playbook;

import io.copkit.internal.Messages;
import io.copkit.lifecycle.Stage;
import java.util.Locale;

/**
 * What helps with a principle in a stage.
 *
 * @param principle with which
 * @param stage when
 */
public record PlaybookAction(Principle principle, Stage stage) {

    /**
     * One sentence for people.
     *
     * @param locale French gets French, everything else English
     */
    public String text(Locale locale) {
        return Messages.text("action." + principle.code() + "." + stage.code(), locale);
    }
}
