package io.copkit.point;

import io.copkit.MemberId;
import io.copkit.internal.Checks;
import io.copkit.storage.Ids;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/**
 * Something that can earn points: everything about an activity that makes a difference to them.
 *
 * @param member who acted
 * @param kind the code of what was done
 * @param target toward whom
 * @param object the conversation that it belongs to
 * @param day on which day of the community's calendar
 */
public record Deed(MemberId member, String kind, Optional<MemberId> target, Optional<String> object, LocalDate day) {

    /** Whatever the order in which deeds become known, they are gone through in this one. */
    static final Comparator<Deed> IN_ORDER = Comparator.comparing(Deed::day)
            .thenComparing(deed -> deed.member.value(), Ids.ORDER)
            .thenComparing(Deed::kind)
            .thenComparing(deed -> deed.target.map(MemberId::value).orElse(""), Ids.ORDER)
            .thenComparing(deed -> deed.object.orElse(""), Ids.ORDER);

    /**
     * Checks the codes.
     *
     * @throws IllegalArgumentException if one has not the form of an id
     */
    public Deed {
        Checks.id("kind", kind);
        object.ifPresent(value -> Checks.id("object", value));
    }
}
