package io.copkit.commands;

import com.google.common.base.Strings;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.community.CharterVersion;
import io.copkit.internal.Body;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** The versions of charters, each a document of its own that never changes; the last one also stands in the community. */
final class CharterVersions extends DocumentMapping<CharterVersion> {

    static final CharterVersions MAPPING = new CharterVersions();

    private static final String NUMBER = "number";
    private static final String AGREED = "agreed";
    private static final int DIGITS = 9;

    private CharterVersions() {
        super("charter", 1);
    }

    /** Keeps the present charter of a community under its number. */
    static void keep(Work work, Community community) {
        work.put(
                MAPPING,
                new CharterVersion(
                        community.id(),
                        community.charterVersion(),
                        community.charter(),
                        work.at(),
                        work.actingMember()));
    }

    /** The id of a version: numbers of one length, so that those of one instant are in their order. */
    static String id(int number) {
        return Strings.padStart(String.valueOf(number), DIGITS, '0');
    }

    @Override
    protected void write(CharterVersion version, Draft draft) {
        draft.key(version.community().value(), id(version.number()))
                .status(AGREED, version.since())
                .author(version.author());
        CharterPart.write(version.charter(), draft.body().set(NUMBER, version.number()));
    }

    @Override
    protected CharterVersion read(DocumentRecord record, Body body, People people) {
        return new CharterVersion(
                CommunityId.of(record.communityId()),
                body.number(NUMBER),
                CharterPart.read(body),
                record.at(),
                Optional.ofNullable(record.authorId()).flatMap(People::member));
    }
}
