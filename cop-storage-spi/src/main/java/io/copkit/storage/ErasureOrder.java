package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * How a person is removed.
 *
 * <ul>
 *   <li>With a pseudonym, every column that holds the member's id holds the pseudonym instead; all counts stay as they
 *       are.
 *   <li>Without one, the person's memberships are deleted and the person's activities are turned into burnt ids, which
 *       {@link ActivityLog#purge} forgets by when they had been retracted or else recorded; as a target, author or
 *       subject the person is cleared; where a column cannot be empty (the actor of a transition, a
 *       membership's id in history, a position in a list of people) {@link #NOBODY} takes the place.
 * </ul>
 *
 * @param memberId whom to remove
 * @param pseudonym what stands for the person from now on; must be unknown to the store; {@code null} to delete
 */
public record ErasureOrder(String memberId, @Nullable String pseudonym) {

    /** Stands for an erased person where a column cannot be empty. */
    public static final String NOBODY = "~";

    /** Checks the ids; the pseudonym is neither the member's own id nor {@link #NOBODY}. */
    public ErasureOrder {
        Check.id("memberId", memberId);
        Check.optionalId("pseudonym", pseudonym);
        if (memberId.equals(NOBODY) || NOBODY.equals(pseudonym) || memberId.equals(pseudonym)) {
            throw new IllegalArgumentException("the member, the pseudonym and nobody must differ");
        }
    }

    /** Keeps everything, under a pseudonym. */
    public static ErasureOrder pseudonymise(String memberId, String pseudonym) {
        return new ErasureOrder(memberId, pseudonym);
    }

    /** Deletes what is the person's own and clears the person from the rest. */
    public static ErasureOrder delete(String memberId) {
        return new ErasureOrder(memberId, null);
    }

    /** What a column that cannot be empty holds from now on. */
    public String replacement() {
        return pseudonym == null ? NOBODY : pseudonym;
    }
}
