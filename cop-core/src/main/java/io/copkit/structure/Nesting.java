package io.copkit.structure;

import io.copkit.CommunityId;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Where a community stands among the others, and what flows down to it.
 *
 * @param parent the community that it is nested in; empty at the top
 * @param ancestors every community above it
 * @param rules how it takes after its parent
 * @param own what it has settled for itself, kept apart from what holds where something flows down
 * @param inherited what holds in its parent, where something flows down
 */
public record Nesting(
        Optional<CommunityId> parent,
        Set<CommunityId> ancestors,
        InheritanceRules rules,
        Optional<Regime> own,
        Optional<Regime> inherited) {

    /** At the top. */
    public static final Nesting TOP =
            new Nesting(Optional.empty(), Set.of(), InheritanceRules.INDEPENDENT, Optional.empty(), Optional.empty());

    /** Copies the set. */
    public Nesting {
        ancestors = Set.copyOf(ancestors);
    }

    /**
     * Right below another community.
     *
     * @param above where that one stands
     * @param regime what holds in that one
     * @param own what the nested one has settled for itself
     */
    public static Nesting under(CommunityId parent, Nesting above, Regime regime, InheritanceRules rules, Regime own) {
        Set<CommunityId> ancestors = new HashSet<>(above.ancestors);
        ancestors.add(parent);
        return rules.flows()
                ? new Nesting(Optional.of(parent), ancestors, rules, Optional.of(own), Optional.of(regime))
                : new Nesting(Optional.of(parent), ancestors, rules, Optional.empty(), Optional.empty());
    }

    /** The same place for a community that settles something else for itself. */
    public Nesting settling(Regime another) {
        return new Nesting(parent, ancestors, rules, own.map(before -> another), inherited);
    }

    /** What holds in a community that stands here and has settled this for itself. */
    public Regime effective(Regime settled) {
        return inherited.map(above -> rules.effective(above, settled)).orElse(settled);
    }
}
