package io.copkit.lifecycle;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * The stages of a community's life: those of Wenger, McDermott and Snyder ("Cultivating Communities of Practice", 2002)
 * for the living ones, and dispersion and memory of Wenger ("Communities of Practice", 1998) for the end.
 */
public enum Stage implements Labelled {

    /** People share problems but no practice yet; need and interest are explored. */
    POTENTIAL("potential"),
    /** Members meet, build trust and negotiate what they want to do together. */
    COALESCING("coalescing"),
    /** The practice is developed; the community grows and finds its focus and its borders. */
    MATURING("maturing"),
    /** Energy and influence are kept up; ownership and openness are balanced. */
    STEWARDSHIP("stewardship"),
    /** A deliberate change is going on: renewal, merger, split, winding down. */
    TRANSFORMING("transforming"),
    /** Little interaction, but still a reference and within reach. */
    DISPERSED("dispersed"),
    /** At an end, and remembered: everything can be read, nothing written. */
    CLOSED("closed");

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("stage." + code, locale);
    }
}
