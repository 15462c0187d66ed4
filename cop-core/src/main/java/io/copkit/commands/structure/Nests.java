package io.copkit.commands.structure;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.util.List;
import java.util.Optional;

/** Nests what another community has brought forth, and takes it out again; whoever does so has been allowed to. */
public final class Nests {

    private Nests() {}

    /** Nests a community, which takes after nothing above it. Harmless if it is there already. */
    public static Outcome<Community> nest(Desk desk, Actor actor, CommunityId community, CommunityId under) {
        return place(desk, actor, community, Optional.of(under))
                .fold(placed -> desk.run(actor, work -> Settling.agree(work, community)), Outcome::refused);
    }

    /** Takes the place of a community away that is about to be no more. */
    public static void clear(Desk desk, Actor actor, CommunityId community) {
        place(desk, actor, community, Optional.empty());
    }

    /** Takes a community to the top whose parent is no more. */
    public static void toTop(Desk desk, Actor actor, CommunityId community) {
        place(desk, actor, community, Optional.empty());
        desk.run(actor, work -> Settling.agree(work, community));
    }

    /** Takes a community that is about to be no more out of its place, and what is nested in it to the top. */
    public static void leave(Desk desk, Actor actor, CommunityId community) {
        new Places(desk).children(community).forEach(child -> toTop(desk, actor, child));
        clear(desk, actor, community);
    }

    private static Outcome<CommunityId> place(
            Desk desk, Actor actor, CommunityId community, Optional<CommunityId> under) {
        return desk.run(actor, work -> {
            Optional<Stored<Place, DocumentRecord>> place = Places.stored(work, community);
            if (place.flatMap(stored -> stored.value().parent()).equals(under)) {
                return Outcome.accepted(community, List.of());
            }
            Optional<Refusal> refusal = under.flatMap(above -> new Places(desk).refusal(work, community, above));
            if (refusal.isPresent()) {
                return Outcome.refused(refusal.get());
            }
            Places.move(work, community, place, under);
            long version = place.map(stored -> stored.record().version()).orElse(0L) + 1;
            work.happened(Step.of(
                    Happening.COMMUNITY_PLACED,
                    PlaceMapping.INSTANCE.key(Ids.TENANT_SCOPE, community.value()),
                    version,
                    Reason.RESHAPED));
            return Outcome.accepted(community, List.of());
        });
    }
}
