package io.copkit.commands.warning;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.role.Permission;
import io.copkit.role.Target;
import io.copkit.warning.EarlyWarning;
import io.copkit.warning.Warnings;
import java.time.Instant;
import java.util.List;

/** Shows what may go wrong to whoever may know. */
public final class WarningCommands implements Warnings {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public WarningCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<List<EarlyWarning>> now(CommunityId community) {
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    Authority authority = Authority.of(work, desk.settings().permissions(), stored);
                    return authority
                            .denies(Permission.METRICS_COMMUNITY_READ)
                            .<Outcome<List<EarlyWarning>>>map(Outcome::refused)
                            .orElseGet(() -> Outcome.accepted(shown(community, authority, work.at()), List.of()));
                }));
    }

    private List<EarlyWarning> shown(CommunityId community, Authority authority, Instant at) {
        return new StoredWarnings(desk, community)
                .at(at).stream()
                        .filter(warning -> warning.member()
                                .map(member -> mayRead(authority, member))
                                .orElse(true))
                        .toList();
    }

    private static boolean mayRead(Authority authority, MemberId member) {
        return authority
                .denies(Permission.METRICS_MEMBER_READ, Target.about(member))
                .isEmpty();
    }
}
