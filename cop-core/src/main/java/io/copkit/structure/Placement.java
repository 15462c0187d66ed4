package io.copkit.structure;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.community.CommunityType;
import java.util.Optional;

/**
 * What a plan changes of a community: where it stands, how it takes after the one above, its type, what it has settled for
 * itself, and how it goes about its life.
 *
 * @param parent the community that it is nested in; empty at the top
 * @param rules how it takes after that one
 * @param type what it is for
 * @param own what it has settled for itself
 * @param practice how it goes about its life
 */
public record Placement(
        Optional<CommunityId> parent, InheritanceRules rules, CommunityType type, Regime own, Practice practice) {

    /** The one that a community has. */
    public static Placement of(Community community) {
        return new Placement(
                community.nesting().parent(),
                community.nesting().rules(),
                community.type(),
                community.own(),
                community.practice());
    }

    /** The same somewhere else. */
    public Placement under(Optional<CommunityId> other, InheritanceRules otherRules, Regime settled) {
        return new Placement(other, otherRules, type, settled, practice);
    }

    /** The same of another type. */
    public Placement of(CommunityType other) {
        return new Placement(parent, rules, other, own, practice);
    }
}
