package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.community.Founding;
import io.copkit.theme.ThemeId;
import java.util.Optional;
import java.util.Set;

/**
 * A community in which others go on.
 *
 * @param community its id, which is settled when it is planned
 * @param founding what it begins with; empty if it is there already
 * @param themes the themes of a community that splits which it takes on, each with all below it
 * @param restores what it takes up again: a community that the one which splits was once merged from
 */
public record Heir(
        CommunityId community, Optional<Founding> founding, Set<ThemeId> themes, Optional<CommunityId> restores) {

    /** Copies the set. */
    public Heir {
        themes = Set.copyOf(themes);
    }

    /** One that is there already. */
    public static Heir existing(CommunityId community) {
        return new Heir(community, Optional.empty(), Set.of(), Optional.empty());
    }

    /** One that is to be founded. */
    public static Heir founded(CommunityId community, Founding founding) {
        return new Heir(community, Optional.of(founding), Set.of(), Optional.empty());
    }
}
