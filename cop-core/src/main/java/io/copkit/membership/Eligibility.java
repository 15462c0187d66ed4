package io.copkit.membership;

import io.copkit.internal.Checks;

/**
 * What the host says to somebody's coming.
 *
 * @param eligible whether the person may
 * @param code a code of the host's for the rule that decided, 1 to 128 bytes
 * @param english the explanation for the person, in English
 * @param french the same in French
 */
public record Eligibility(boolean eligible, String code, String english, String french) {

    /** Nothing stands against it. */
    public static final Eligibility YES = new Eligibility(true, "eligible", "", "");

    /** Checks the code. */
    public Eligibility {
        Checks.id("the code of an eligibility", code);
    }

    /** The person may not. */
    public static Eligibility no(String code, String english, String french) {
        return new Eligibility(false, code, english, french);
    }
}
