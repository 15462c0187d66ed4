package io.copkit.membership;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The states that a membership can be in, by the codes under which they are stored. */
public enum MembershipStatus implements Labelled {

    /** Somebody asked the person in; the answer is awaited. */
    INVITED("invited", false),
    /** The person asked to be let in, or waits for a free place. */
    APPLIED("applied", false),
    /** The person belongs to the community. */
    ACTIVE("active", true),
    /** The person belongs to the community and has long given no sign of life. */
    DORMANT("dormant", true),
    /** The person belongs to the community and may do nothing in it for a while. */
    SUSPENDED("suspended", true),
    /** The person does not belong to the community any more. */
    LEFT("left", false),
    /** The person was taken out of the community. */
    REMOVED("removed", false),
    /** The person is kept out of the community. */
    BANNED("banned", false),
    /** An application or an invitation came to nothing. */
    REFUSED("refused", false);

    private final String code;
    private final boolean belonging;

    MembershipStatus(String code, boolean belonging) {
        this.code = code;
        this.belonging = belonging;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("membership-status." + code, locale);
    }

    /** The states in which somebody belongs to the community. */
    public static Set<MembershipStatus> belonging() {
        return Arrays.stream(values()).filter(MembershipStatus::isBelonging).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether somebody in this state belongs to the community: is counted as a member, and takes a place. */
    public boolean isBelonging() {
        return belonging;
    }

    /**
     * Whether somebody in this state has to do with the community: belongs to it, was asked in or has asked. A hidden
     * community exists for nobody else.
     */
    public boolean isInvolved() {
        return belonging || this == INVITED || this == APPLIED;
    }
}
