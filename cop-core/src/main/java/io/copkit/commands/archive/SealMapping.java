package io.copkit.commands.archive;

import io.copkit.CommunityId;
import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.ArchiveSeal;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;
import java.util.Set;

/** Between the seal of a bundle and its document, which is found by the hash. */
final class SealMapping extends DocumentMapping<ArchiveSeal> {

    static final String TYPE = "archive_seal";
    static final SealMapping INSTANCE = new SealMapping();

    private static final String SEALED = "sealed";
    private static final String SHA256 = "sha256";

    private SealMapping() {
        super(TYPE, 1);
    }

    /** The term of a bundle. */
    static String term(String sha256) {
        return SHA256 + ":" + sha256;
    }

    @Override
    protected void write(ArchiveSeal seal, Draft draft) {
        draft.key(seal.community().value(), seal.id())
                .status(SEALED, seal.at())
                .author(seal.by())
                .terms(Set.of(term(seal.sha256())));
        draft.body()
                .set("incarnation", seal.incarnation())
                .set("policy", seal.policy().code())
                .set("stripped", seal.stripped())
                .set(SHA256, seal.sha256())
                .set("bytes", String.valueOf(seal.bytes()));
    }

    @Override
    protected ArchiveSeal read(DocumentRecord record, Body body, People people) {
        return new ArchiveSeal(
                record.id(),
                CommunityId.of(record.communityId()),
                body.number("incarnation"),
                Codes.parse(ArchivePolicy.class, body.text("policy")),
                body.number("stripped"),
                body.text(SHA256),
                Long.parseLong(body.text("bytes")),
                record.at(),
                Optional.ofNullable(record.authorId()).flatMap(People::member));
    }
}
