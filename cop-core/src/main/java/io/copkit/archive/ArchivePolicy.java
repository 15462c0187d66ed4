package io.copkit.archive;

import com.google.common.collect.ImmutableSet;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import io.copkit.space.SpaceVisibility;
import java.util.Locale;

/** Which spaces of a closed community go into its bundle. */
public enum ArchivePolicy implements Labelled {

    /** All. */
    EVERYTHING("everything"),
    /** All but those of two members. */
    WITHOUT_PAIRS("without_pairs", SpaceVisibility.PRIVATE_PAIR),
    /** Those for all members, and for everybody. */
    SHARED_ONLY("shared_only", SpaceVisibility.PRIVATE_PAIR, SpaceVisibility.CORE);

    private final String code;
    private final ImmutableSet<SpaceVisibility> stripped;

    ArchivePolicy(String code, SpaceVisibility... stripped) {
        this.code = code;
        this.stripped = ImmutableSet.copyOf(stripped);
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
