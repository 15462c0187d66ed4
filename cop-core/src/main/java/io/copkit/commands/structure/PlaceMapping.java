package io.copkit.commands.structure;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.commands.NestingPart;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.util.Set;

/** Between a place and its document. A community without one was never nested, and has nothing nested in it. */
final class PlaceMapping extends DocumentMapping<Place> {

    static final PlaceMapping INSTANCE = new PlaceMapping();

    private static final String PARENT = "parent";
    private static final String NESTED = "nested";
    private static final String TOP = "top";

    private PlaceMapping() {
        super("place", 1);
    }

    @Override
    protected void write(Place place, Draft draft) {
        draft.key(Ids.TENANT_SCOPE, place.community().value())
                .status(place.parent().isPresent() ? NESTED : TOP, place.since())
                .terms(place.parent().map(NestingPart::term).map(Set::of).orElse(Set.of()));
        draft.body().without(PARENT);
        place.parent().ifPresent(parent -> draft.body().set(PARENT, parent.value()));
    }

    @Override
    protected Place read(DocumentRecord record, Body body, People people) {
        return new Place(CommunityId.of(record.id()), body.optionalText(PARENT).map(CommunityId::of), record.at());
    }
}
