package io.copkit.community;

import io.copkit.Outcome;

/** What the acting member does with whole communities. */
public interface Communities {

    /**
     * Founds a community under a slug made of its name. The acting member becomes its founder and first facilitator.
     *
     * @return the community; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable},
     *     {@code objective_missing}, {@code too_many_objectives}, {@code slug_empty} or {@code slug_taken}
     */
    Outcome<Community> found(Charter charter);

    /**
     * Founds a community under a slug of its own.
     *
     * @param slug any text; it is folded to lower-case letters and digits with hyphens between the words
     * @return as {@link #found(Charter)}
     */
    Outcome<Community> found(Charter charter, String slug);
}
