package io.copkit.commands.space;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.DocumentMapping;
import io.copkit.commands.theme.SubjectColumns;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.space.Space;
import io.copkit.space.SpaceId;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a space and its document. Whom it is for is a term, so that a list leaves out what its reader may not read. */
final class SpaceMapping extends DocumentMapping<Space> {

    static final String OPEN = "open";
    static final SpaceMapping INSTANCE = new SpaceMapping();

    private static final String CLOSED = "closed";
    private static final String CLOSED_AT = "closedAt";
    private static final String PAIR = "pair";
    private static final String VISIBILITY = "visibility";

    private SpaceMapping() {
        super("space", 1);
    }

    /** The term of what is for these. */
    static String term(SpaceVisibility visibility) {
        return VISIBILITY + ":" + visibility.code();
    }

    @Override
    protected void write(Space space, Draft draft) {
        Set<String> terms = new HashSet<>(SubjectColumns.terms(space.subjects()));
        terms.add(term(space.visibility()));
        draft.key(space.community().value(), space.id().value())
                .status(space.isOpen() ? OPEN : CLOSED, space.openedAt())
                .terms(terms);
        List<MemberId> pair = space.pair().stream().sorted().toList();
        draft.body()
                .set("name", space.name())
                .set(VISIBILITY, space.visibility().code())
                .setNumbers(PAIR, draft.positions(pair));
        space.closedAt().ifPresent(at -> draft.body().set(CLOSED_AT, at));
    }

    @Override
    protected Space read(DocumentRecord record, Body body, People people) {
        return new Space(
                SpaceId.of(record.id()),
                CommunityId.of(record.communityId()),
                body.text("name"),
                Codes.parse(SpaceVisibility.class, body.text(VISIBILITY)),
                body.numbers(PAIR).stream()
                        .map(people::at)
                        .flatMap(Optional::stream)
                        .collect(Collectors.toSet()),
                SubjectColumns.subjects(record.terms()),
                record.at(),
                closedAt(record, body));
    }

    private static Optional<Instant> closedAt(DocumentRecord record, Body body) {
        if (record.status().equals(OPEN)) {
            return Optional.empty();
        }
        Codes.demand(CLOSED, record.status());
        return Optional.of(body.instant(CLOSED_AT));
    }
}
