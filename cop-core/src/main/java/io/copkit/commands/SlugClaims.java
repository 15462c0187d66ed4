package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Body;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.StateKey;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Keeps slugs unique: a slug belongs to whoever writes its document in the tenant's scope first.
 *
 * <p>A claim and the founding that it is for are two commits, since they are of two scopes. Whoever dies in between leaves a
 * claim without a community. It is taken over by the next who wants the slug, once it is old enough to be no founding that
 * is going on; and so that a founder who was only slow cannot come back and found after all, the taker first marks that
 * founding as abandoned in the scope of its community, which every founding demands not to be the case. Whichever of the
 * two commits comes first wins, whatever the clocks say.
 */
final class SlugClaims {

    static final int SCHEMA = 1;
    static final String TYPE = "claim:slug";
    static final String CLAIMED = "claimed";
    static final String FOUNDING = "founding";
    static final String ABANDONED = "abandoned";

    /** How long a founding may take before others may give it up; any founding takes two commits. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String COMMUNITY = "community";

    private final Desk desk;
    private final Actor actor;

    SlugClaims(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** Claims a slug for a community about to be founded. */
    Outcome<CommunityId> claim(String slug, CommunityId forCommunity) {
        Outcome<CommunityId> taken = take(slug, forCommunity);
        return taken.isAccepted() || !giveUpStalled(slug) ? taken : take(slug, forCommunity);
    }

    private Outcome<CommunityId> take(String slug, CommunityId forCommunity) {
        return desk.run(actor, work -> {
            Optional<DocumentRecord> standing = work.document(key(slug));
            if (standing.isPresent()
                    && work.document(abandonment(community(standing.get()))).isEmpty()) {
                return Desk.refused(RefusalCode.SLUG_TAKEN, Map.of("slug", slug));
            }
            long version = standing.map(DocumentRecord::version).orElse(0L) + 1;
            DocumentRecord claim = document(key(slug), version, CLAIMED, work.at(), forCommunity);
            work.put(claim);
            work.happened(Step.of(Happening.SLUG_CLAIMED, claim, Reason.ASKED).to(slug));
            return Outcome.accepted(forCommunity, List.of());
        });
    }

    /** Gives up the founding that a slug was claimed for, if it is old and has not come to its end. */
    private boolean giveUpStalled(String slug) {
        Outcome<CommunityId> givenUp = desk.run(actor, work -> {
            Optional<CommunityId> stalled = work.document(key(slug))
                    .filter(claim -> claim.at().plus(PATIENCE).isBefore(work.at()))
                    .map(SlugClaims::community)
                    .filter(claimant -> work.community(claimant).isEmpty());
            if (stalled.isEmpty()) {
                return Desk.refused(RefusalCode.SLUG_TAKEN, Map.of("slug", slug));
            }
            DocumentRecord mark = document(abandonment(stalled.get()), 1, ABANDONED, work.at(), stalled.get());
            work.put(mark);
            work.require(StateKey.community(stalled.get().value()), 0);
            work.happened(Step.of(Happening.FOUNDING_ABANDONED, mark, Reason.ABANDONED));
            return Outcome.accepted(stalled.get(), List.of());
        });
        return givenUp.isAccepted();
    }

    /** Releases a claim whose founding has failed, as well as the storage lets it: it can also be taken over later. */
    void release(String slug, CommunityId ofCommunity, StorageException because) {
        try {
            desk.run(actor, work -> {
                Optional<DocumentRecord> claim = work.document(key(slug))
                        .filter(standing -> community(standing).equals(ofCommunity));
                if (claim.isEmpty()) {
                    return Desk.refused(RefusalCode.SLUG_TAKEN, Map.of("slug", slug));
                }
                work.delete(claim.get());
                work.happened(Step.of(Happening.SLUG_RELEASED, claim.get(), Reason.ABANDONED)
                        .from(slug));
                return Outcome.accepted(ofCommunity, List.of());
            });
        } catch (StorageException still) {
            because.addSuppressed(still);
        }
    }

    /** Demands at commit that nobody has given this founding up. */
    void demandNotAbandoned(Work work, CommunityId community) {
        work.require(abandonment(community), 0);
    }

    private static StateKey.OfDocument key(String slug) {
        return StateKey.document(Ids.TENANT_SCOPE, TYPE, slug);
    }

    private static StateKey.OfDocument abandonment(CommunityId community) {
        return StateKey.document(community.value(), FOUNDING, ABANDONED);
    }

    private static CommunityId community(DocumentRecord claim) {
        return CommunityId.of(Body.read(claim.body(), SCHEMA).text(COMMUNITY));
    }

    private static DocumentRecord document(
            StateKey.OfDocument key, long version, String status, Instant at, CommunityId community) {
        return new DocumentRecord(
                key.communityId(),
                key.type(),
                key.id(),
                version,
                null,
                null,
                status,
                at,
                null,
                Set.of(),
                List.of(),
                Body.ofSchema(SCHEMA).set(COMMUNITY, community.value()).json());
    }
}
