package io.copkit.commands.transformation;

import com.google.common.collect.Lists;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.CommunityMapping;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Sight;
import io.copkit.commands.SlugClaims;
import io.copkit.community.Slug;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Stage;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.Ids;
import io.copkit.storage.Limits;
import io.copkit.storage.StateFilter;
import io.copkit.transformation.Descent;
import io.copkit.transformation.Lineage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Which communities have come out of which, through somebody's eyes. */
public final class StoredLineage implements Lineage {

    private final Desk desk;
    private final Predicate<CommunityRecord> eye;
    private final boolean tellsRemoved;
    private final Documents<DescentMapping.Entry> descents;

    private StoredLineage(Desk desk, Predicate<CommunityRecord> eye, boolean tellsRemoved) {
        this.desk = desk;
        this.eye = eye;
        this.tellsRemoved = tellsRemoved;
        this.descents = new Documents<>(desk, DescentMapping.INSTANCE);
    }

    /** As the host sees it, who may also know of what there was once. */
    public static Lineage ofHost(Desk desk) {
        return new StoredLineage(desk, record -> true, true);
    }

    /** As a member sees it, of whom nobody can tell whether what there was once was open to that member. */
    public static Lineage ofMember(Desk desk, MemberId member) {
        return new StoredLineage(desk, new Sight(desk.storage().state(), member, desk.now())::sees, false);
    }

    @Override
    public List<Descent> ancestors(CommunityId community) {
        return generations(community, DescentMapping::to, Descent::from);
    }

    @Override
    public List<Descent> descendants(CommunityId community) {
        return generations(community, DescentMapping::from, Descent::to);
    }

    @Override
    public Set<CommunityId> leadsTo(CommunityId community) {
        Set<CommunityId> found = new LinkedHashSet<>();
        follow(community, new HashSet<>(), found);
        return found.isEmpty() && visible(community).isPresent() ? Set.of(community) : found;
    }

    @Override
    public Set<CommunityId> leadsTo(String slug) {
        Optional<CommunityId> id = Slug.hiddenId(slug)
                .or(() -> Optional.of(Slug.of(slug))
                        .filter(folded -> !folded.isEmpty())
                        .flatMap(folded -> SlugClaims.leadsTo(desk.storage().state(), folded)));
        return id.map(this::leadsTo).orElse(Set.of());
    }

    /** Only the closing that still holds leads on: whoever opens again has no conclusion any more. */
    private void follow(CommunityId community, Set<CommunityId> seen, Set<CommunityId> found) {
        Optional<Community> known = visible(community);
        if (known.isEmpty() || !seen.add(community)) {
            return;
        }
        List<CommunityId> heirs = known
                .filter(each -> each.stage() == Stage.CLOSED)
                .flatMap(each -> each.life().conclusion())
                .map(Conclusion::successors)
                .orElse(List.of())
                .stream()
                .filter(heir -> visible(heir).isPresent())
                .toList();
        if (heirs.isEmpty()) {
            found.add(community);
        }
        heirs.forEach(heir -> follow(heir, seen, found));
    }

    private List<Descent> generations(
            CommunityId community, Function<CommunityId, String> term, Function<Descent, CommunityId> next) {
        List<Descent> found = new ArrayList<>();
        Set<CommunityId> seen = new HashSet<>(Set.of(community));
        Collection<CommunityId> generation = isTold(community) ? List.of(community) : List.of();
        while (!generation.isEmpty()) {
            List<Descent> descents = of(generation, term).stream()
                    .filter(descent -> isTold(next.apply(descent)))
                    .toList();
            found.addAll(descents);
            generation = descents.stream().map(next).filter(seen::add).toList();
        }
        return found;
    }

    private List<Descent> of(Collection<CommunityId> generation, Function<CommunityId, String> term) {
        List<Descent> found = new ArrayList<>();
        for (List<CommunityId> some : Lists.partition(List.copyOf(generation), Limits.FILTER_VALUES)) {
            StateFilter filter = StateFilter.ANY
                    .inCommunity(Ids.TENANT_SCOPE)
                    .withAnyTerm(some.stream().map(term).toArray(String[]::new));
            descents.forEach(descents.query(filter), entry -> found.add(entry.descent()));
        }
        return found;
    }

    /** What is in the bin is not told of; what has been removed has no record any more. */
    private boolean isTold(CommunityId community) {
        return visible(community).isPresent() || (tellsRemoved && isRemoved(community));
    }

    private boolean isRemoved(CommunityId community) {
        return desk.overEverything()
                .storage()
                .state()
                .findCommunity(community.value())
                .isEmpty();
    }

    private Optional<Community> visible(CommunityId community) {
        return desk.storage()
                .state()
                .findCommunity(community.value())
                .filter(eye)
                .map(record -> CommunityMapping.read(record).value());
    }
}
