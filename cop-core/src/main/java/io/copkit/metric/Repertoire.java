package io.copkit.metric;

import io.copkit.MemberId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What a community keeps and hands on: resources and who reused them, and pointers to who knows what is not written down. */
@FunctionalInterface
public interface Repertoire {

    /** What is in it, as it was just before an instant. */
    Stock before(Instant end);

    /**
     * What is in a repertoire.
     *
     * @param resources what was published and is still offered
     * @param pointers to knowledge that is not written down
     * @param duplicatesAvoided when somebody found what they were about to make again
     */
    record Stock(List<Resource> resources, List<Pointer> pointers, List<Instant> duplicatesAvoided) {

        /** Copies the lists. */
        public Stock {
            resources = List.copyOf(resources);
            pointers = List.copyOf(pointers);
            duplicatesAvoided = List.copyOf(duplicatesAvoided);
        }
    }

    /**
     * A published resource.
     *
     * @param published when
     * @param author who made it; empty if that is nobody of the community, or is not known
     * @param owner who looks after it; empty if nobody does
     * @param validated when it was validated; empty if it was not
     * @param freshUntil until when its last review holds, by the interval of its theme; empty if it was never reviewed
     * @param comments how many comments it has
     * @param reuses who took it up
     */
    record Resource(
            Instant published,
            Optional<MemberId> author,
            Optional<MemberId> owner,
            Optional<Instant> validated,
            Optional<Instant> freshUntil,
            long comments,
            List<Reuse> reuses) {

        /** Copies the list. */
        public Resource {
            reuses = List.copyOf(reuses);
        }
    }

    /**
     * That somebody took a resource up.
     *
     * @param by who; the author's own use counts for nothing
     * @param at when
     * @param as in which situation
     */
    record Reuse(MemberId by, Instant at, ReuserKind as) {}

    /**
     * Where to find knowledge that is not written down.
     *
     * @param holder who has it; empty if nobody any more
     */
    record Pointer(Optional<MemberId> holder) {}
}
