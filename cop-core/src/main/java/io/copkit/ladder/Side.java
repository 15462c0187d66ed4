package io.copkit.ladder;

import io.copkit.Coded;

/** Whose activities count for somebody. */
public enum Side implements Coded {

    /** What they did. */
    DONE("done"),
    /** What others did toward them. */
    RECEIVED("received"),
    /** Both, where people are counted. */
    EITHER("either"),
    /** What the whole community did, the same for everybody: what relative thresholds are a part of. */
    COMMUNITY("community");

    private final String code;

    Side(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
