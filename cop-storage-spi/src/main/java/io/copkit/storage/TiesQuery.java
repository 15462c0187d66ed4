package io.copkit.storage;

import org.jspecify.annotations.Nullable;

/**
 * Who acted toward whom.
 *
 * @param filter which activities; those without a target are left out
 * @param periods count in each of these buckets apart, and leave out activities outside of them; {@code null}: in one sum
 */
public record TiesQuery(ActivityFilter filter, @Nullable Periods periods) {

    /** In one sum. */
    public static TiesQuery of(ActivityFilter filter) {
        return new TiesQuery(filter, null);
    }
}
