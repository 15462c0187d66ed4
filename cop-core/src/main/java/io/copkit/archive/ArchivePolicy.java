package io.copkit.archive;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.space.SpaceVisibility;
import java.util.Locale;
import java.util.Set;

/** Which spaces of a closed community go into its bundle. */
public enum ArchivePolicy implements Labelled {

    /** All. */
    EVERYTHING("everything", Set.of()),
    /** All but those of two members. */
    WITHOUT_PAIRS("without_pairs", Set.of(SpaceVisibility.PRIVATE_PAIR)),
    /** Those for all members, and for everybody. */
    SHARED_ONLY("shared_only", Set.of(SpaceVisibility.PRIVATE_PAIR, SpaceVisibility.CORE));

    private final String code;
    private final Set<SpaceVisibility> stripped;

    ArchivePolicy(String code, Set<SpaceVisibility> stripped) {
        this.code = code;
        this.stripped = stripped;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("archive_policy." + code, locale);
    }

    /** Whether a space for these stays out of the bundle. */
    public boolean strips(SpaceVisibility visibility) {
        return stripped.contains(visibility);
    }
}
