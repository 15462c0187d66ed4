package io.copkit.norm;

import io.copkit.CommunityId;
import io.copkit.consent.ConsentRequest;
import java.time.Instant;
import java.util.Optional;

/**
 * A norm or policy of a community. It is drafted, published as version 1, revised and published again as often as
 * needed, and retired. Each version asks every member anew.
 *
 * @param community whose
 * @param id its id
 * @param kind what sort of rule
 * @param state where it is in its life
 * @param draftedAt when it was first drafted
 * @param draft what the next version would say; empty if nobody works on one
 * @param edition the latest version; empty if there is none yet
 */
public record Norm(
        CommunityId community,
        String id,
        NormKind kind,
        NormState state,
        Instant draftedAt,
        Optional<NormText> draft,
        Optional<NormEdition> edition) {

    /** A first draft. */
    public static Norm draft(CommunityId community, String id, NormKind kind, NormText text, Instant at) {
        return new Norm(community, id, kind, NormState.DRAFT, at, Optional.of(text), Optional.empty());
    }

    /** The same norm with another draft of its next version. */
    public Norm revise(NormText text) {
        return new Norm(community, id, kind, state, draftedAt, Optional.of(text), edition);
    }

    /** The norm with its draft published. */
    public Norm publish(NormText text, Instant at, Instant deadline) {
        int version = edition.map(last -> last.request().version()).orElse(0) + 1;
        NormEdition next = new NormEdition(community, id, text, new ConsentRequest(version, at, deadline));
        return new Norm(community, id, kind, NormState.IN_FORCE, draftedAt, Optional.empty(), Optional.of(next));
    }

    /** The norm out of force. */
    public Norm retire() {
        return new Norm(community, id, kind, NormState.RETIRED, draftedAt, draft, edition);
    }

    /** What members are asked to acknowledge; empty unless the norm is in force. */
    public Optional<ConsentRequest> request() {
        return state == NormState.IN_FORCE ? edition.map(NormEdition::request) : Optional.empty();
    }
}
