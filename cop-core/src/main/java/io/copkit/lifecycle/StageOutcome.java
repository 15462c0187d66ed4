package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * What came of a transformation, or of a community's life. It stands beside the {@link Stage} and never is one. Fading, the
 * social club, merging and splitting, and the institution are the ways of radical transformation in Wenger, McDermott and
 * Snyder ("Cultivating Communities of Practice", 2002, p. 109).
 */
public enum StageOutcome implements Labelled {

    /** The community went on, renewed. */
    RENEWED("renewed"),
    /** It became part of another community. */
    MERGED_INTO("merged_into"),
    /** It became several communities. */
    SPLIT_INTO("split_into"),
    /** A unit of the organisation took it over. */
    INSTITUTIONALISED("institutionalised"),
    /** The people still meet, the practice is over. */
    SOCIAL_CLUB("social_club"),
    /** It faded away. */
    FADED("faded"),
    /** It had reached what it was for. */
    COMPLETED("completed"),
    /** It was given up before it had really begun. */
    ABANDONED("abandoned");

    private final String code;

    StageOutcome(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("stage_outcome." + code, locale);
    }
}
