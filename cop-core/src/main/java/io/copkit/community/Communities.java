package io.copkit.community;

import io.copkit.Outcome;

/** Founding communities. */
public interface Communities {

    /**
     * Founds a community. The acting member becomes its founder and first facilitator.
     *
     * <p>A hidden community takes no slug that others could run into: it has one of its own, made of its id, until it comes
     * into the open.
     *
     * @return the community; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable},
     *     {@code objective_missing}, {@code too_many_objectives}, {@code too_many_entries}, {@code charter_too_long},
     *     {@code due_date_missing}, {@code due_before_founding}, {@code slug_empty}, {@code slug_taken},
     *     {@code hidden_yet_joinable} or {@code hidden_yet_readable}
     */
    Outcome<Community> found(Founding founding);

    /** Founds a community under a slug made of its name, with everything else as {@link Founding#on} sets it. */
    default Outcome<Community> found(Charter charter) {
        return found(Founding.on(charter));
    }

    /**
     * Founds a community under a slug of its own.
     *
     * @param slug any text; it is folded to lower-case letters and digits with hyphens between the words
     */
    default Outcome<Community> found(Charter charter, String slug) {
        return found(Founding.on(charter).at(slug));
    }
}
