package io.copkit.commands.transformation;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.SlugClaims;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.community.CommunityEvent;
import io.copkit.community.Founding;
import io.copkit.community.Slug;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Stage;
import io.copkit.role.CustomRole;
import io.copkit.role.RoleBook;
import io.copkit.storage.CommunityRecord;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Founds the heirs of a plan: with the founders of those that they come out of, and with their roles. */
final class Births {

    private static final int FOUNDING = 1;

    private final Desk desk;
    private final Reshaping plan;
    private final SlugClaims claims;

    Births(Desk desk, Actor actor, Reshaping plan) {
        this.desk = desk;
        this.plan = plan;
        this.claims = new SlugClaims(desk, actor);
    }

    /** Founds an heir, if it has not been founded before. */
    Outcome<CommunityId> found(Scopes scopes, Heir heir, Founding founding) {
        CommunityId id = heir.community();
        Supplier<Outcome<CommunityId>> deed = () -> scopes.step(id, FOUNDING, work -> {
                    claims.demandNotAbandoned(work, id);
                    Community community = write(work, heir, founding).value();
                    return Outcome.accepted(id, List.of(new CommunityEvent.Founded(work.actor(), community)));
                })
                .orElseGet(() -> Outcome.accepted(id, List.of()));
        return founding.access().isHidden() ? deed.get() : claims.holding(founding.slug(), id, deed);
    }

    /** Puts an heir into an attempt. */
    Stored<Community, CommunityRecord> write(Work work, Heir heir, Founding founding) {
        Stored<Community, CommunityRecord> stored = work.found(community(heir, founding, work.at()));
        work.happened(Step.of(Happening.COMMUNITY_FOUNDED, stored.record(), Reason.RESHAPED)
                .to(stored.value().stage().code()));
        return stored;
    }

    private Community community(Heir heir, Founding founding, Instant at) {
        String slug = founding.access().isHidden() ? Slug.ofHidden(heir.community()) : founding.slug();
        List<Community> sources = plan.change().sources().stream()
                .flatMap(source -> new Reads(desk).community(source).stream())
                .toList();
        Community community = Community.found(heir.community(), slug, founding, founders(sources), at)
                .with(book(sources));
        return plan.change() instanceof Change.SpinOff ? community : community.moveTo(Stage.COALESCING, at);
    }

    private List<MemberId> founders(List<Community> sources) {
        return plan.change() instanceof Change.SpinOff
                ? plan.author().stream().toList()
                : sources.stream()
                        .flatMap(source -> source.founders().stream())
                        .distinct()
                        .toList();
    }

    /** What the first has settled, and the roles of the others' own that it does not have. */
    private static RoleBook book(List<Community> sources) {
        RoleBook book = sources.get(0).own().roleBook();
        for (Community source : sources) {
            for (CustomRole role : source.own().roleBook().custom()) {
                if (book.custom(role.role()).isEmpty()) {
                    book = book.with(role);
                }
            }
        }
        return book;
    }

    /** Gives the slugs back of heirs that are no more. */
    void release(Heir heir) {
        heir.founding()
                .filter(founding -> !founding.access().isHidden())
                .map(Founding::slug)
                .ifPresent(slug -> claims.release(slug, heir.community()));
    }

    /** Whether another community has the slug that an heir is to get. */
    static Optional<String> taken(Desk desk, Heir heir) {
        return heir.founding()
                .filter(founding -> !founding.access().isHidden())
                .map(Founding::slug)
                .filter(slug -> SlugClaims.leadsTo(desk.storage().state(), slug)
                        .filter(owner -> !owner.equals(heir.community()))
                        .isPresent());
    }
}
