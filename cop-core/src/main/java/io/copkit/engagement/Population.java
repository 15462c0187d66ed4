package io.copkit.engagement;

/** Whose behaviour a figure describes. */
public enum Population {
    /** Everyone who acted in the window, member or not. */
    ACTORS,
    /** The active members, whether they acted or not. */
    MEMBERS
}
