package io.copkit.principle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a figure would be computed from, and the library does not know. A host that does can give the figure itself. */
public enum MissingInput implements Labelled {

    /** The resources of the community, and where those that it cites come from. */
    RESOURCES("resources"),
    /** What is offered to whom by level of participation. */
    OFFERINGS("offerings"),
    /** In which space each activity happened. */
    SPACES_OF_ACTIVITIES("spaces_of_activities"),
    /** Stories of value, from act to result. */
    VALUE_STORIES("value_stories"),
    /** The matrix of value, cell by cell. */
    VALUE_MATRIX("value_matrix"),
    /** Whether answers were of use. */
    FEEDBACK("feedback"),
    /** What members say when they are asked. */
    SURVEYS("surveys"),
    /** Which themes and formats threads and events are about. */
    THEMES_OF_ACTIVITIES("themes_of_activities"),
    /** Debates, and reports of what failed. */
    DEBATES_AND_FAILURES("debates_and_failures"),
    /** What members are sent. */
    NOTIFICATIONS("notifications");

    private final String code;

    MissingInput(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("missing-input." + code, locale);
    }
}
