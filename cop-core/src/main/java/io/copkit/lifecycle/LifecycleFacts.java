package io.copkit.lifecycle;

/**
 * What the guards look at.
 *
 * @param hasDomain whether the charter has a domain
 * @param objectives how many objectives the charter has
 * @param founders how many founders are recorded
 * @param members how many active members there are
 * @param facilitators how many of them facilitate
 * @param sponsors how many of them sponsor
 * @param findings what was found out elsewhere
 */
public record LifecycleFacts(
        boolean hasDomain,
        long objectives,
        long founders,
        long members,
        long facilitators,
        long sponsors,
        Findings findings) {}
