package io.copkit.engagement;

/** Whose behaviour a figure describes. */
public enum Population {
    /** Everyone who acted, member or not. */
    ACTORS("actors"),
    /** The active members, whether they acted or not. */
    MEMBERS("members");

    private final String code;

    Population(String code) {
        this.code = code;
    }

    /** The code that is exchanged; it never changes. */
    public String code() {
        return code;
    }
}
