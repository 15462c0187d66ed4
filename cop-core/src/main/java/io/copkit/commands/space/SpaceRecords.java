package io.copkit.commands.space;

import io.copkit.space.SpaceVisibility;
import io.copkit.storage.DocumentRecord;
import java.util.Arrays;
import java.util.Optional;

/** What is to be known of the document of a space without reading it as a space. */
public final class SpaceRecords {

    private SpaceRecords() {}

    /** Whom a space is for; empty for what is no space. */
    public static Optional<SpaceVisibility> visibility(DocumentRecord record) {
        return Arrays.stream(SpaceVisibility.values())
                .filter(visibility -> record.type().equals(SpaceMapping.INSTANCE.type())
                        && record.terms().contains(SpaceMapping.term(visibility)))
                .findFirst();
    }
}
