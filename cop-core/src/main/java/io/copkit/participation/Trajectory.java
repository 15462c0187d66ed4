package io.copkit.participation;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/**
 * Where somebody is going in a community, after Wenger ("Communities of Practice", 1998). The periphery is a legitimate
 * place and no defect; that somebody is kept out is not to be read from counts. In the order in which one stands before
 * the others where several fit.
 */
public enum Trajectory implements Labelled {

    /** On the way out of the community, toward something else. */
    OUTBOUND("outbound"),
    /** Carries across the border to another community. */
    BOUNDARY("boundary"),
    /** A newcomer on the way in. */
    INBOUND("inbound"),
    /** A full member, whose place is renegotiated as the practice evolves. */
    INSIDER("insider"),
    /** Stays at the periphery, with an access that matters. */
    PERIPHERAL("peripheral"),
    /** Too little is known, or nothing fits. */
    UNDETERMINED("undetermined");

    private final String code;

    Trajectory(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("trajectory." + code, locale);
    }
}
