package io.copkit.fold;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What holds of every fold, so that its figure depends on what happened and on nothing else. */
public enum FoldLaw implements Labelled {

    /** Nothing merged with a state is that state, from either side. */
    NOTHING_IS_NEUTRAL("nothing_is_neutral"),
    /** It does not matter which of two states is merged into which. */
    MERGING_COMMUTES("merging_commutes"),
    /** It does not matter which two of three states are merged first. */
    MERGING_ASSOCIATES("merging_associates"),
    /** It does not matter in which order activities are added. */
    ORDER_IS_NOTHING("order_is_nothing"),
    /** Merging two states is adding all activities of both. */
    MERGING_IS_ADDING("merging_is_adding"),
    /** What was added and taken back, whenever, leaves no trace. */
    RETRACTING_UNDOES("retracting_undoes"),
    /** A state is not changed by what is made of it. */
    STATES_ARE_VALUES("states_are_values");

    private final String code;

    FoldLaw(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("fold_law." + code, locale);
    }
}
