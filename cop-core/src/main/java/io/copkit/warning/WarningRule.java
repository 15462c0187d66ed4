package io.copkit.warning;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** By which rule there is a warning. Each looks at one figure and warns from a threshold on; {@link WarningPolicy} has them. */
public enum WarningRule implements Labelled {

    /** A member is silent for several times as long as usual for that member. */
    ABOUT_TO_DISENGAGE("about_to_disengage", true),
    /** Nobody has answered what a newcomer opened; who facilitates is none. */
    NEWCOMER_UNANSWERED("newcomer_unanswered", true),
    /** Somebody who came a while ago, and does not facilitate, has not contributed yet. */
    NEWCOMER_SILENT("newcomer_silent", true),
    /** One of several people does most of the leading. */
    FACILITATOR_OVERLOAD("facilitator_overload", true),
    /** The only facilitator is silent for several times as long as usual. */
    SOLE_FACILITATOR_SILENT("sole_facilitator_silent", true),
    /** Fewer people were active in each of two whole weeks, and the last is well below the usual. */
    FALLING_TWO_WEEKS("falling_two_weeks", false),
    /** First responses take longer than before. */
    RESPONSES_SLOWING("responses_slowing", false),
    /** The declared rhythm is broken: nothing was held for several intervals. */
    RHYTHM_BROKEN("rhythm_broken", false);

    private final String code;
    private final boolean aboutSomebody;

    WarningRule(String code, boolean aboutSomebody) {
        this.code = code;
        this.aboutSomebody = aboutSomebody;
    }

    /** Whether it is about a member, and so for those only who may read the figures of members. */
    public boolean isAboutSomebody() {
        return aboutSomebody;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("warning." + code, locale);
    }

    /** What helps, in a sentence. */
    public String action(Locale locale) {
        return Messages.text("warning." + code + ".action", locale);
    }
}
