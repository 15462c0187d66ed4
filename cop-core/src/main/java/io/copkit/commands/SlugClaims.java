package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.community.CommunityEvent;
import io.copkit.community.Slug;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Body;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateStore;
import io.copkit.storage.StorageException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Keeps slugs unique: a slug, and whatever looks like it, belongs to whoever writes its document in the tenant's scope first.
 *
 * <p>A claim and the founding that it is for are two commits, since they are of two scopes. Whoever dies in between leaves a
 * claim without a community. It is taken over by the next who wants the slug, once it is old enough to be no founding that
 * is going on; and so that a founder who was only slow cannot come back and found after all, the taker first marks that
 * founding as abandoned in the scope of its community, which every founding demands not to be the case. Whichever of the
 * two commits comes first wins, whatever the clocks say.
 */
public final class SlugClaims {

    static final int SCHEMA = 1;
    static final String TYPE = "claim:slug";
    static final String CLAIMED = "claimed";
    static final String FOUNDING = "founding";
    static final String ABANDONED = "abandoned";

    /** How long a founding may take before others may give it up; any founding takes two commits. */
    static final Duration PATIENCE = Duration.ofMinutes(1);

    /** How many slugs are tried for a community that nobody is there to choose one for. */
    private static final int SLUGS_TRIED = 20;

    private static final String COMMUNITY = "community";

    private final Desk desk;
    private final Actor actor;

    /** Claims and releases on behalf of somebody. */
    public SlugClaims(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** Does what needs a slug: it is claimed before, and released if nothing comes of it. */
    public <T> Outcome<T> holding(String slug, CommunityId forCommunity, Supplier<Outcome<T>> deed) {
        return claim(slug, forCommunity)
                .fold(held -> held.value() ? deed.get() : releasing(slug, forCommunity, deed), Outcome::refused);
    }

    private <T> Outcome<T> releasing(String slug, CommunityId forCommunity, Supplier<Outcome<T>> deed) {
        try {
            Outcome<T> outcome = deed.get();
            if (!outcome.isAccepted()) {
                release(slug, forCommunity);
            }
            return outcome;
        } catch (OutcomeUnknownException maybeDone) {
            throw maybeDone;
        } catch (StorageException notDone) {
            try {
                release(slug, forCommunity);
            } catch (StorageException still) {
                notDone.addSuppressed(still);
            }
            throw notDone;
        }
    }

    /** Claims a slug; answers whether the community had it already. */
    private Outcome<Boolean> claim(String slug, CommunityId forCommunity) {
        Outcome<Boolean> taken = take(slug, forCommunity);
        return taken.isAccepted() || !giveUpStalled(slug) ? taken : take(slug, forCommunity);
    }

    private Outcome<Boolean> take(String slug, CommunityId forCommunity) {
        return desk.run(actor, work -> {
            Optional<DocumentRecord> standing = work.document(key(slug));
            boolean held = standing.isPresent() && community(standing.get()).equals(forCommunity);
            if (standing.isPresent()
                    && !held
                    && work.document(abandonment(community(standing.get()))).isEmpty()) {
                return Desk.refused(RefusalCode.SLUG_TAKEN, Map.of("slug", slug));
            }
            long version = standing.map(DocumentRecord::version).orElse(0L) + 1;
            DocumentRecord claim = document(key(slug), version, CLAIMED, work.at(), forCommunity);
            work.put(claim);
            work.happened(Step.of(Happening.SLUG_CLAIMED, claim, Reason.ASKED).to(slug));
            return Outcome.accepted(held, List.of());
        });
    }

    /** Gives up the founding that a slug was claimed for, if it is old and has not come to its end. */
    private boolean giveUpStalled(String slug) {
        Outcome<CommunityId> givenUp = desk.run(actor, work -> {
            Optional<CommunityId> stalled = work.document(key(slug))
                    .filter(claim -> claim.at().plus(PATIENCE).isBefore(work.at()))
                    .map(SlugClaims::community)
                    .filter(claimant -> desk.overEverything()
                            .storage()
                            .state()
                            .findCommunity(claimant.value())
                            .isEmpty());
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

    /**
     * Gives a community that is in the open but still goes under its id the slug made of its name, or one with a number
     * behind it if others have that. Where all of those are taken it keeps its id until somebody chooses a slug.
     */
    public static Optional<Community> addressed(Desk desk, Actor actor, Community community) {
        String name = Slug.of(community.charter().name());
        if (community.isHidden() || !community.slug().equals(Slug.ofHidden(community.id())) || name.isEmpty()) {
            return Optional.empty();
        }
        SlugClaims claims = new SlugClaims(desk, actor);
        return IntStream.rangeClosed(1, SLUGS_TRIED)
                .mapToObj(number -> number == 1 ? name : Slug.of(name + "-" + number))
                .map(slug -> claims.holding(slug, community.id(), () -> claims.address(community.id(), slug)))
                .filter(outcome ->
                        outcome.refusals().stream().noneMatch(refusal -> refusal.code() == RefusalCode.SLUG_TAKEN))
                .findFirst()
                .flatMap(outcome -> outcome.fold(given -> Optional.of(given.value()), refusals -> Optional.empty()));
    }

    private Outcome<Community> address(CommunityId id, String slug) {
        return desk.run(
                actor,
                work -> work.community(id)
                        .filter(stored -> !stored.value().isHidden())
                        .map(stored -> moved(work, stored, slug, Reason.of(actor)))
                        .orElseGet(() -> Desk.refused(RefusalCode.CONCURRENT_CHANGE)));
    }

    /** Puts a community under another slug, which it holds. */
    static Outcome<Community> moved(Work work, Stored<Community, CommunityRecord> stored, String slug, Reason reason) {
        Community before = stored.value();
        Community after = before.under(slug);
        work.happened(Step.of(Happening.SLUG_CHANGED, work.put(after, stored), reason)
                .from(before.slug())
                .to(slug));
        return Outcome.accepted(after, List.of(new CommunityEvent.SlugChanged(work.actor(), work.at(), before, after)));
    }

    /** The claims of a community. */
    static List<DocumentRecord> of(StateStore state, CommunityId community) {
        StateFilter filter = StateFilter.ANY.inCommunity(Ids.TENANT_SCOPE).withAllTerms(community.value());
        return state.documents(
                        DocumentQuery.of(filter, PageRequest.first(Limits.PAGE)).ofType(TYPE))
                .items();
    }

    /** Lets go of claims as they were read; one that has been renewed since stays. */
    void release(List<DocumentRecord> claims) {
        claims.forEach(claim -> desk.run(actor, work -> {
            if (!work.document(claim.key()).equals(Optional.of(claim))) {
                return Outcome.accepted(claim, List.of());
            }
            return Outcome.accepted(released(work, claim, Reason.HIDDEN), List.of());
        }));
    }

    /** Lets go of all slugs of a community that is no more. */
    public void releaseAll(CommunityId community) {
        release(of(desk.storage().state(), community));
    }

    /** Lets go of a slug, if the community has it. */
    public void release(String slug, CommunityId ofCommunity) {
        desk.run(actor, work -> {
            Optional<DocumentRecord> claim = work.document(key(slug))
                    .filter(standing -> community(standing).equals(ofCommunity));
            claim.ifPresent(standing -> released(work, standing, Reason.ABANDONED));
            return Outcome.accepted(ofCommunity, List.of());
        });
    }

    private static DocumentRecord released(Work work, DocumentRecord claim, Reason reason) {
        work.delete(claim);
        work.happened(Step.of(Happening.SLUG_RELEASED, claim, reason).from(claim.id()));
        return claim;
    }

    /** Demands at commit that nobody has given this founding up. */
    public void demandNotAbandoned(Work work, CommunityId community) {
        work.require(abandonment(community), 0);
    }

    private static StateKey.OfDocument key(String slug) {
        return StateKey.document(Ids.TENANT_SCOPE, TYPE, Slug.skeleton(slug));
    }

    private static StateKey.OfDocument abandonment(CommunityId community) {
        return StateKey.document(community.value(), FOUNDING, ABANDONED);
    }

    /** The community that a slug leads to. */
    public static Optional<CommunityId> leadsTo(StateStore state, String slug) {
        return state.findDocument(key(slug)).map(SlugClaims::community);
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
                Set.of(community.value()),
                List.of(),
                Body.ofSchema(SCHEMA).set(COMMUNITY, community.value()).json());
    }
}
