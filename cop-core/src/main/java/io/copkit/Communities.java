package io.copkit;

import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.structure.InheritanceRules;

/** Founding communities. */
public interface Communities {

    /**
     * Founds a community. The acting member becomes its founder and first facilitator.
     *
     * <p>A hidden community takes no slug that others could run into: it has one of its own, made of its id, until it comes
     * into the open.
     *
     * @return the community; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable},
     *     {@code objective_missing}, {@code too_many_objectives}, {@code too_many_entries}, {@code charter_too_long},
     *     {@code due_date_missing}, {@code due_before_founding}, {@code slug_empty}, {@code slug_taken},
     *     {@code hidden_yet_joinable} or {@code hidden_yet_readable}
     */
    Outcome<Community> found(Founding founding);

    /**
     * Founds a community of which an organisation of the host's is the founder of record. The acting member becomes its
     * first facilitator, not its founder.
     *
     * @param founder the organisation, which thereby becomes no member and never acts
     * @return the community; refused as {@link #found(Founding)}, and with {@code holder_is_a_person} if the key is that of the
     *     acting member
     */
    Outcome<Community> found(Founding founding, OrganisationId founder);

    /**
     * Founds a community inside another; needs {@code link_community} there. It is founded no more open than it is to be,
     * and then nested: should that be interrupted, it stands at the top, and can be moved by a plan.
     *
     * @param under the other
     * @param rules how it is to take after the other
     * @return the community; refused as {@link #found(Founding)}, and with {@code community_unknown}, {@code not_permitted},
     *     {@code stage_forbids} or {@code nesting_too_deep}
     */
    Outcome<Community> found(Founding founding, CommunityId under, InheritanceRules rules);

    /**
     * Founds a community after a blueprint in its latest version. Type and access are the blueprint's; should founding be
     * interrupted before the rest has been taken over, the blueprint can be applied by a plan.
     *
     * @return the community; refused as {@link #found(Founding)}, and with {@code blueprint_unknown}
     */
    Outcome<Community> found(Founding founding, BlueprintId blueprint);

    /** Founds a community under a slug made of its name, with everything else as {@link Founding#on} sets it. */
    default Outcome<Community> found(Charter charter) {
        return found(Founding.on(charter));
    }

    /**
     * Founds a community under a slug of its own.
     *
     * @param slug any text; it is folded to lower-case letters and digits with hyphens between the words
     */
    default Outcome<Community> found(Charter charter, String slug) {
        return found(Founding.on(charter).at(slug));
    }
}
