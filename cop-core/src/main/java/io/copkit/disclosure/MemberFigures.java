package io.copkit.disclosure;

import io.copkit.MemberId;
import io.copkit.engagement.Basis;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one member did.
 *
 * @param member who
 * @param basis when
 * @param byKind how often, by the code of the kind of activity
 */
public record MemberFigures(MemberId member, Basis basis, SortedMap<String, Long> byKind) {

    /** Copies the map. */
    public MemberFigures {
        byKind = Collections.unmodifiableSortedMap(new TreeMap<>(byKind));
    }
}
