package io.copkit.ladder;

import io.copkit.Coded;

/** How one gets up a ladder. */
public enum Climb implements Coded {

    /** Rung by rung: each takes what the rungs below it take as well. */
    EACH_RUNG("each_rung"),
    /** To the highest rung whose own requirement is met, whatever those below take. */
    HIGHEST("highest");

    private final String code;

    Climb(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
