package io.copkit.benchmarks;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.community.Objective;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.role.Standing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Communities of 1 000 members each, with the roles that such communities have. */
final class AccessWorld {

    static final int MEMBERS = 1_000;

    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private static final List<Role> ROLES =
            List.of(Role.FACILITATOR, Role.RAPPORTEUR, Role.LIBRARIAN, Role.MENTOR, Role.SPONSOR, Role.BROKER);

    private final Random random = new Random(20_260_302);
    private final List<MemberId> members = new ArrayList<>();
    private final CommunityAccessView[] views;

    AccessWorld(int communities) {
        views = new CommunityAccessView[communities];
        for (int i = 0; i < MEMBERS; i++) {
            members.add(MemberId.of("7c9e6679-7425-40de-944b-" + String.format("%012d", i)));
        }
        for (int i = 0; i < communities; i++) {
            views[i] = view(i);
        }
    }

    private CommunityAccessView view(int community) {
        Charter charter = Charter.draft("Community " + community)
                .domain("A domain")
                .purpose("A purpose")
                .objective(Objective.learn("something"));
        Community found = Community.found(
                CommunityId.of("c-" + community), "community-" + community, Founding.on(charter), members.get(0), NOON);
        Map<MemberId, Optional<Standing>> standings = new LinkedHashMap<>();
        members.forEach(member -> standings.put(member, Optional.of(standing(found))));
        return new CommunityAccessView(found, NOON, PermissionMatrix.standard(), standings);
    }

    CommunityAccessView[] views() {
        return views;
    }

    List<MemberId> members() {
        return members;
    }

    private Standing standing(Community community) {
        List<RoleGrant> grants = random.nextInt(10) > 0
                ? List.of()
                : List.of(RoleGrant.of(ROLES.get(random.nextInt(ROLES.size())), NOON, Optional.empty()));
        return new Standing(
                community.stage(),
                community.access().contentAccess(),
                RoleBook.STANDARD,
                grants,
                List.of(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
