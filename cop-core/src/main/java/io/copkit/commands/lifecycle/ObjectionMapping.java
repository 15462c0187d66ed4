package io.copkit.commands.lifecycle;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.lifecycle.Objection;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between an objection and its document, which is listed by when it was made: those to one notice come after it. */
final class ObjectionMapping extends DocumentMapping<Objection> {

    static final ObjectionMapping INSTANCE = new ObjectionMapping();

    private ObjectionMapping() {
        super("closing_objection", 1);
    }

    @Override
    protected void write(Objection objection, Draft draft) {
        draft.key(objection.community().value(), objection.id())
                .status("made", objection.at())
                .author(objection.member());
        draft.body().set("why", objection.why());
    }

    @Override
    protected Objection read(DocumentRecord record, Body body, People people) {
        return new Objection(
                CommunityId.of(record.communityId()),
                record.id(),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at(),
                body.text("why"));
    }
}
