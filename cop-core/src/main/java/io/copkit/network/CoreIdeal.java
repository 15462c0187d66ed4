package io.copkit.network;

import io.copkit.Coded;

/** What a perfect core and periphery would look like. */
public enum CoreIdeal implements Coded {
    /** Everybody in the core has ties to everybody; the others have none among each other. */
    EITHER_IN_CORE("or"),
    /** Everybody in the core has ties to everybody else in it; there are no others. */
    BOTH_IN_CORE("and"),
    /** As {@link #BOTH_IN_CORE}, and ties between core and periphery are not looked at. Fits small networks too easily. */
    BETWEEN_NOT_LOOKED_AT("missing");

    private final String code;

    CoreIdeal(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
