package io.copkit.norm;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** The clauses that a community is offered to begin with; their labels are their texts. */
public enum StandardClause implements Labelled {

    /** Everybody meets everybody else with respect. */
    MUTUAL_RESPECT("mutual_respect"),
    /** Errors are there to learn from; nobody is blamed for one. */
    BLAMELESS_LEARNING("blameless_learning"),
    /** What is told in confidence stays in the community. */
    CONFIDENTIALITY("confidentiality"),
    /** Whose idea it was is said. */
    CREDIT("credit"),
    /** Nobody has to; questions and doubts are welcome. */
    FREE_CONTRIBUTION("free_contribution");

    private final String code;

    StandardClause(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("norm-clause." + code, locale);
    }
}
