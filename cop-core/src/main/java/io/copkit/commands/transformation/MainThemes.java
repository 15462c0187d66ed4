package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.Desk;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.internal.People;
import io.copkit.membership.Membership;
import io.copkit.role.Scope;
import io.copkit.theme.ThemeId;
import io.copkit.theme.ThemeTree;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which part of a community that splits takes on the main theme of each member: the one that most of what the member has made
 * about themes goes along with, then the one whose themes most of the member's roles were given for, then the main part. An
 * activity names no theme, so that it counts for nothing here.
 */
final class MainThemes {

    private final Change.Split split;
    private final Map<CommunityId, Map<MemberId, Integer>> made = new HashMap<>();
    private final Map<ThemeId, CommunityId> takers = new HashMap<>();

    MainThemes(Desk desk, Change.Split split) {
        this.split = split;
        ThemeTree tree = TakenThemes.tree(desk, split.source());
        Legacy legacy = new Legacy(desk, split);
        for (Heir heir : split.heirs()) {
            Legacy.taken(heir, tree).forEach(theme -> takers.putIfAbsent(theme, heir.community()));
            Map<MemberId, Integer> here = made.computeIfAbsent(heir.community(), part -> new HashMap<>());
            legacy.forEach(heir, record -> {
                if (!TakenThemes.themes(record.terms()).isEmpty()) {
                    Optional.ofNullable(record.authorId())
                            .flatMap(People::member)
                            .ifPresent(author -> here.merge(author, 1, Integer::sum));
                }
            });
        }
    }

    /** The part for somebody who has chosen none. */
    CommunityId part(Membership membership) {
        return split.heirs().stream()
                .map(Heir::community)
                .max(Comparator.<CommunityId>comparingInt(part -> made(part, membership.member()))
                        .thenComparingLong(part -> declared(part, membership)))
                .orElseThrow();
    }

    private int made(CommunityId part, MemberId member) {
        return made.getOrDefault(part, Map.of()).getOrDefault(member, 0);
    }

    /** Whether or not the terms of the roles are over: this must not change while a plan is being carried out. */
    private long declared(CommunityId part, Membership membership) {
        return membership instanceof Membership.Belonging belonging
                ? belonging.membership().grants().stream()
                        .flatMap(grant -> grant.scopes().stream())
                        .filter(Scope.Theme.class::isInstance)
                        .map(scope -> ThemeId.of(((Scope.Theme) scope).id()))
                        .filter(theme -> part.equals(takers.get(theme)))
                        .count()
                : 0;
    }
}
