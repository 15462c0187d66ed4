package io.copkit.engagement;

import io.copkit.Coded;

/** Whose behaviour a figure describes. */
public enum Population implements Coded {
    /** Everyone who acted, member or not. */
    ACTORS("actors"),
    /** The active members, whether they acted or not. */
    MEMBERS("members");

    private final String code;

    Population(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
