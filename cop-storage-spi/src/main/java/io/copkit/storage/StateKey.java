package io.copkit.storage;

import java.util.Comparator;

/**
 * Where a state record is kept. Keys sort by community, then communities before memberships before documents, then by
 * their ids ({@link Ids#ORDER}); storages write in this order.
 */
public sealed interface StateKey extends Comparable<StateKey> {

    /** The community that the record belongs to, or {@link Ids#TENANT_SCOPE}. */
    String communityId();

    /** {@code community}, {@code membership}, or the type of the document. */
    String recordType();

    /** The community's, member's or document's id. */
    String recordId();

    /** The key of a community. */
    static OfCommunity community(String communityId) {
        return new OfCommunity(communityId);
    }

    /** The key of a membership. */
    static OfMembership membership(String communityId, String memberId) {
        return new OfMembership(communityId, memberId);
    }

    /** The key of a document. */
    static OfDocument document(String communityId, String type, String id) {
        return new OfDocument(communityId, type, id);
    }

    @Override
    default int compareTo(StateKey other) {
        return Order.KEYS.compare(this, other);
    }

    /**
     * The key of a community.
     *
     * @param communityId never {@link Ids#TENANT_SCOPE}
     */
    record OfCommunity(String communityId) implements StateKey {

        /** The record type of communities. */
        public static final String TYPE = "community";

        /** Checks the id. */
        public OfCommunity {
            Check.id("communityId", communityId);
            if (communityId.equals(Ids.TENANT_SCOPE)) {
                throw new IllegalArgumentException("communityId must not be the tenant's scope " + communityId);
            }
        }

        @Override
        public String recordType() {
            return TYPE;
        }

        @Override
        public String recordId() {
            return communityId;
        }
    }

    /**
     * The key of a membership.
     *
     * @param communityId the community
     * @param memberId the host's opaque id of the person or organisation
     */
    record OfMembership(String communityId, String memberId) implements StateKey {

        /** The record type of memberships. */
        public static final String TYPE = "membership";

        /** Checks the ids. */
        public OfMembership {
            Check.id("communityId", communityId);
            Check.id("memberId", memberId);
        }

        @Override
        public String recordType() {
            return TYPE;
        }

        @Override
        public String recordId() {
            return memberId;
        }
    }

    /**
     * The key of a document.
     *
     * @param communityId the community, or {@link Ids#TENANT_SCOPE}
     * @param type the aggregate's code; neither the word of communities nor that of memberships ({@link StateKey})
     * @param id the id within community and type; never holds a member's id
     */
    record OfDocument(String communityId, String type, String id) implements StateKey {

        /** Checks the ids. */
        public OfDocument {
            Check.id("communityId", communityId);
            Check.id("type", type);
            Check.id("id", id);
            if (type.equals(OfCommunity.TYPE) || type.equals(OfMembership.TYPE)) {
                throw new IllegalArgumentException("a document must not have the type " + type);
            }
        }

        @Override
        public String recordType() {
            return type;
        }

        @Override
        public String recordId() {
            return id;
        }
    }

    /** Holds the comparator, which an interface cannot hide. */
    final class Order {

        private static final Comparator<StateKey> KEYS = Comparator.comparing(StateKey::communityId, Ids.ORDER)
                .thenComparingInt(Order::rank)
                .thenComparing(StateKey::recordType, Ids.ORDER)
                .thenComparing(StateKey::recordId, Ids.ORDER);

        private Order() {}

        private static int rank(StateKey key) {
            return key instanceof OfCommunity ? 0 : key instanceof OfMembership ? 1 : 2;
        }
    }
}
