package io.copkit.commands.ladder;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.ladder.Vouch;
import io.copkit.ladder.VouchState;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a vouch and its document: who vouches is its author, for whom its subject. */
final class VouchMapping extends DocumentMapping<Vouch> {

    static final VouchMapping INSTANCE = new VouchMapping();

    private static final String UNTIL = "until";

    private VouchMapping() {
        super("vouch", 1);
    }

    @Override
    protected void write(Vouch vouch, Draft draft) {
        draft.key(vouch.community().value(), vouch.id())
                .status(vouch.state().code(), vouch.given())
                .author(vouch.by())
                .subject(vouch.member());
        draft.body().set(UNTIL, vouch.until());
    }

    @Override
    protected Vouch read(DocumentRecord record, Body body, People people) {
        return new Vouch(
                CommunityId.of(record.communityId()),
                record.id(),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                record.at(),
                body.instant(UNTIL),
                Codes.parse(VouchState.class, record.status()));
    }
}
