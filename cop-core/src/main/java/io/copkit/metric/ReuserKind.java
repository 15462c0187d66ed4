package io.copkit.metric;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** In which situation somebody reuses knowledge. Source: Markus, Toward a theory of knowledge reuse (2001). */
public enum ReuserKind implements Labelled {

    /** Made it together with others, and uses it again. */
    SHARED_WORK_PRODUCER("shared_work_producer"),
    /** Does the same work elsewhere. */
    SHARED_WORK_PRACTITIONER("shared_work_practitioner"),
    /** Is new to the matter and looks for expertise. */
    NOVICE("novice"),
    /** Looks for something else than it was made for. */
    SECONDARY_MINER("secondary_miner");

    private final String code;

    ReuserKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("reuser-kind." + code, locale);
    }
}
