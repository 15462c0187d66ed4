package io.copkit.blueprint;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.CommunityId;
import io.copkit.Page;
import java.util.Optional;

/** Blueprints, read for the host. */
public interface BlueprintPages {

    /** A blueprint in its latest version. */
    Optional<Blueprint> find(BlueprintId blueprint);

    /** A blueprint in one of its versions. */
    Optional<Blueprint> find(BlueprintVersion version);

    /**
     * The first page of all blueprints, each in its latest version.
     *
     * @param limit blueprints at most, 1 to 10 000
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Blueprint> list(int limit);

    /**
     * The page after another.
     *
     * @param next what the page before gave
     * @throws io.copkit.storage.InvalidCursorException if it was not given for the same question
     * @throws IllegalArgumentException if the limit is out of range
     */
    Page<Blueprint> list(int limit, String next);

    /** In what a community differs from a blueprint in its latest version; empty if one of them is not there. */
    Optional<BlueprintDiff> diff(CommunityId community, BlueprintId blueprint);
}
