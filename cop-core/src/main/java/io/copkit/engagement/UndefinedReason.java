package io.copkit.engagement;

/**
 * Why a figure has no value. Where several reasons apply the one that is declared first is given: it says most about what
 * is missing.
 */
public enum UndefinedReason {
    /** The community has no member. */
    EMPTY_COMMUNITY,
    /** The figure is about something that this community does not have. */
    NOT_APPLICABLE,
    /** The network has too few people for the figure to mean anything. */
    TOO_FEW_NODES,
    /** One person alone: nothing to compare. */
    SINGLE_MEMBER,
    /** Nothing happened in the window. */
    NO_ACTIVITY,
    /** Too few cases, or none that is old enough. */
    TOO_FEW_SAMPLES
}
