package io.copkit.blueprint;

import io.copkit.Community;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.community.CommunityType;
import io.copkit.engagement.ActivityKinds;
import io.copkit.internal.TextRules;
import io.copkit.role.RoleBook;
import io.copkit.structure.Practice;
import io.copkit.structure.Regime;
import io.copkit.structure.Ritual;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a blueprint lays down.
 *
 * @param type what a community is for
 * @param regime how far it opens itself, its roles, and its terms of admission
 * @param practice what is expected in its stages, what its levels take, and its rituals
 */
public record Template(CommunityType type, Regime regime, Practice practice) {

    private static final int NAME_LENGTH = 120;
    private static final int TEXT_LENGTH = 1_000;
    private static final int RITUALS = 50;

    /** What a community is like now. */
    public static Template of(Community community) {
        return new Template(community.type(), community.own(), community.practice());
    }

    /**
     * Why no blueprint can lay this down; empty if one can.
     *
     * @param kinds the kinds of activity that are registered, by which its ladder counts
     */
    public List<Refusal> refusals(ActivityKinds kinds) {
        List<Refusal> refusals = new ArrayList<>(regime.access().refusals());
        refusals.addAll(regime.admission().refusals());
        practice.ladder().ifPresent(ladder -> refusals.addAll(ladder.refusals(kinds)));
        TextRules rules = new TextRules();
        practice.stages().values().forEach(words -> rules.prose("stage", words, TEXT_LENGTH));
        for (Ritual ritual : practice.rituals()) {
            rules.needed("ritual", ritual.name())
                    .line("ritual", ritual.name(), NAME_LENGTH)
                    .prose("ritual", ritual.description(), TEXT_LENGTH);
        }
        if (practice.rituals().size() > RITUALS) {
            rules.refuse(RefusalCode.TOO_MANY_RITUALS, Map.of("limit", String.valueOf(RITUALS)));
        }
        refusals.addAll(rules.refusals());
        return refusals;
    }

    /** In what another differs from this; how often a book of roles was changed makes no difference. */
    public Set<BlueprintPart> differences(Template other) {
        Set<BlueprintPart> parts = EnumSet.noneOf(BlueprintPart.class);
        note(parts, BlueprintPart.TYPE, type, other.type);
        note(parts, BlueprintPart.ACCESS, regime.access(), other.regime.access());
        note(parts, BlueprintPart.ROLES, unnumbered(regime.roleBook()), unnumbered(other.regime.roleBook()));
        note(parts, BlueprintPart.ADMISSION, regime.admission(), other.regime.admission());
        note(parts, BlueprintPart.STAGES, practice.stages(), other.practice.stages());
        note(parts, BlueprintPart.LEVELS, practice.levels(), other.practice.levels());
        note(parts, BlueprintPart.LADDER, practice.ladder(), other.practice.ladder());
        note(parts, BlueprintPart.RITUALS, practice.rituals(), other.practice.rituals());
        return parts;
    }

    private static void note(Set<BlueprintPart> parts, BlueprintPart part, Object one, Object other) {
        if (!one.equals(other)) {
            parts.add(part);
        }
    }

    private static RoleBook unnumbered(RoleBook book) {
        return numbered(book, 0);
    }

    /** A book of roles as its so many-th edition. */
    static RoleBook numbered(RoleBook book, int edition) {
        return new RoleBook(
                edition,
                book.custom(),
                book.unused(),
                book.overrides(),
                book.limits(),
                book.incompatible(),
                book.fourEyes(),
                book.levelGrants());
    }
}
