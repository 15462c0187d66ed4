package io.copkit.commands.participation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.ReviewedMember;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/** Who may decide where a single member stands: whoever gives roles, about others who rank no higher. */
public final class LevelAuthority {

    private LevelAuthority() {}

    /**
     * What is decided.
     *
     * @param <T> what comes of it
     */
    public interface Decision<T> {

        /** Decides about a member. */
        Outcome<T> of(Permitted permitted, ReviewedMember member);
    }

    /** Runs a command about the standing of one member. */
    public static <T> Outcome<T> on(
            Desk desk, Actor actor, CommunityId community, MemberId member, Decision<T> decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.needs(Permission.ROLE_ASSIGN, () -> {
                    if (permitted.authority().isOf(member)) {
                        return Desk.refused(RefusalCode.NOT_ON_ONESELF);
                    }
                    return permitted
                            .work()
                            .membership(community, member)
                            .flatMap(stored -> ReviewedMember.of(
                                    permitted.community().value(),
                                    stored,
                                    permitted.work().at()))
                            .map(found -> above(permitted, found)
                                    .<Outcome<T>>map(Outcome::refused)
                                    .orElseGet(() -> decision.of(permitted, found)))
                            .orElseGet(() -> Desk.refused(RefusalCode.NOT_A_MEMBER));
                }));
    }

    private static Optional<Refusal> above(Permitted permitted, ReviewedMember found) {
        if (!permitted.authority().isBelow(found.belonging().roles())) {
            return Optional.empty();
        }
        return found.belonging().roles().stream()
                .max(Comparator.comparing(Role::rank))
                .map(highest -> Refusal.of(RefusalCode.ROLE_ABOVE_OWN, Map.of("role", highest.code())));
    }
}
