package io.copkit.commands.space;

import io.copkit.Community;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Step;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.space.Space;
import io.copkit.space.SpaceChanged;
import io.copkit.space.SpaceId;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.theme.Subjects;
import java.util.Optional;
import java.util.Set;

/** The space for all members that a community gets when it begins. */
public final class SharedSpace {

    private SharedSpace() {}

    /** Opens it under the community's name, unless members have one already. */
    public static Optional<SpaceChanged> open(Desk desk, Work work, Community community) {
        SpaceMapping mapping = SpaceMapping.INSTANCE;
        Documents<Space> spaces = new Documents<>(desk, mapping);
        StateFilter shared = StateFilter.ANY
                .inCommunity(community.id().value())
                .inStatus(SpaceMapping.OPEN)
                .withAllTerms(SpaceMapping.term(SpaceVisibility.COMMUNITY));
        if (!spaces.page(spaces.query(shared).onPage(PageRequest.first(1)))
                .items()
                .isEmpty()) {
            return Optional.empty();
        }
        Space space = new Space(
                SpaceId.of(desk.newId()),
                community.id(),
                community.charter().name(),
                SpaceVisibility.COMMUNITY,
                Set.of(),
                Subjects.NONE,
                work.at(),
                Optional.empty());
        work.happened(Step.of(Happening.SPACE_OPENED, work.put(mapping, space), Reason.of(work.actor()))
                .to(space.visibility().code()));
        return Optional.of(new SpaceChanged(work.actor(), work.at(), Happening.SPACE_OPENED, space));
    }
}
