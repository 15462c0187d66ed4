package io.copkit.structure;

import io.copkit.community.CommunityAccess;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.JoinPolicy;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/**
 * How a community takes after the one that it is nested in, axis by axis. A pure policy.
 *
 * @param rules the rule of each axis; an axis that is not there has none, and {@link Inheritance#NONE} is left out
 */
public record InheritanceRules(Map<Axis, Inheritance> rules) {

    /** A community that goes its own way in everything. */
    public static final InheritanceRules INDEPENDENT = new InheritanceRules(Map.of());

    /** Copies the map. */
    public InheritanceRules {
        rules = rules.entrySet().stream()
                .filter(rule -> rule.getValue() != Inheritance.NONE)
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The same rules with another one on an axis. */
    public InheritanceRules with(Axis axis, Inheritance rule) {
        Map<Axis, Inheritance> changed = new EnumMap<>(Axis.class);
        changed.putAll(rules);
        changed.put(axis, rule);
        return new InheritanceRules(changed);
    }

    /** The rule of an axis. */
    public Inheritance rule(Axis axis) {
        return rules.getOrDefault(axis, Inheritance.NONE);
    }

    /** Whether anything flows down for good, so that a change above matters below. */
    public boolean flows() {
        return rules.containsValue(Inheritance.CEILING) || rules.containsValue(Inheritance.LIVE);
    }

    /** What a community settles for itself when it is nested: what it copies is the other's, the rest its own. */
    public Regime adopted(Regime parent, Regime own) {
        return new Regime(
                access(parent.access(), own.access(), InheritanceRules::copied),
                pick(Axis.ROLES, InheritanceRules::copied, parent.roleBook(), own.roleBook(), Ceilings::roles),
                pick(
                        Axis.POLICIES,
                        InheritanceRules::copied,
                        parent.admission(),
                        own.admission(),
                        Ceilings::admission));
    }

    /** What holds in a community, by what holds in the one that it is nested in, and by what it has settled for itself. */
    public Regime effective(Regime parent, Regime own) {
        return new Regime(
                legal(access(parent.access(), own.access(), InheritanceRules::flowing)),
                pick(Axis.ROLES, InheritanceRules::flowing, parent.roleBook(), own.roleBook(), Ceilings::roles),
                pick(
                        Axis.POLICIES,
                        InheritanceRules::flowing,
                        parent.admission(),
                        own.admission(),
                        Ceilings::admission));
    }

    private CommunityAccess access(CommunityAccess parent, CommunityAccess own, Mode mode) {
        return new CommunityAccess(
                pick(Axis.VISIBILITY, mode, parent.discoverability(), own.discoverability(), Ceilings::closer),
                pick(Axis.MEMBERSHIP, mode, parent.joinPolicy(), own.joinPolicy(), Ceilings::closer),
                pick(Axis.VISIBILITY, mode, parent.contentAccess(), own.contentAccess(), Ceilings::closer));
    }

    private interface Mode {
        /** Whose value holds under a rule: the parent's, the own, or what both together make. */
        Source of(Inheritance rule);
    }

    private enum Source {
        PARENT,
        OWN,
        BOTH
    }

    private static Source copied(Inheritance rule) {
        return rule == Inheritance.COPY ? Source.PARENT : Source.OWN;
    }

    private static Source flowing(Inheritance rule) {
        return switch (rule) {
            case LIVE -> Source.PARENT;
            case CEILING -> Source.BOTH;
            case NONE, COPY -> Source.OWN;
        };
    }

    private <T> T pick(Axis axis, Mode mode, T parent, T own, BinaryOperator<T> ceiling) {
        return switch (mode.of(rule(axis))) {
            case PARENT -> parent;
            case OWN -> own;
            case BOTH -> ceiling.apply(parent, own);
        };
    }

    /** Axes that come from two communities may not go together: then what is hidden wins. */
    private static CommunityAccess legal(CommunityAccess access) {
        if (access.discoverability() != Discoverability.HIDDEN) {
            return access;
        }
        return access.with(Ceilings.closer(JoinPolicy.INVITE, access.joinPolicy()))
                .with(Ceilings.closer(ContentAccess.MEMBERS, access.contentAccess()));
    }
}
