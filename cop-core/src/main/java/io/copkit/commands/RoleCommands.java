package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.role.Delegation;
import io.copkit.role.DelegationTerms;
import io.copkit.role.GrantTerms;
import io.copkit.role.Restriction;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.Roles;
import io.copkit.storage.CommunityRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Roles and rights, on behalf of somebody. */
public final class RoleCommands implements Roles {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public RoleCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<Set<Role>> appoint(CommunityId community, MemberId member, Role role, GrantTerms terms) {
        return run(community, permitted -> new RoleGiving(permitted).appoint(member, role, terms));
    }

    @Override
    public Outcome<Set<Role>> extend(CommunityId community, MemberId member, Role role, Optional<Instant> until) {
        return run(community, permitted -> new RoleGiving(permitted).extend(member, role, until));
    }

    @Override
    public Outcome<Set<Role>> revoke(CommunityId community, MemberId member, Role role) {
        return run(community, permitted -> new RoleGiving(permitted).revoke(member, role));
    }

    @Override
    public Outcome<Set<Role>> appoint(CommunityId community, OrganisationId organisation, Role role, GrantTerms terms) {
        return run(community, permitted -> new MandateGiving(permitted).appoint(organisation, role, terms));
    }

    @Override
    public Outcome<Set<Role>> revoke(CommunityId community, OrganisationId organisation, Role role) {
        return run(community, permitted -> new MandateGiving(permitted).revoke(organisation, role));
    }

    @Override
    public Outcome<List<MemberId>> expire(CommunityId community) {
        return run(community, permitted -> new RoleSettling(permitted).expire());
    }

    @Override
    public Outcome<RoleBook> settle(CommunityId community, UnaryOperator<RoleBook> change) {
        return run(community, permitted -> new RoleSettling(permitted).settle(change));
    }

    @Override
    public Outcome<Integer> migrate(CommunityId community, Role from, Role to) {
        return run(community, permitted -> new RoleSettling(permitted).migrate(from, to));
    }

    @Override
    public Outcome<Delegation> delegate(CommunityId community, MemberId to, DelegationTerms terms) {
        String id = desk.newId();
        return run(community, permitted -> new RightsGiving(permitted).delegate(id, to, terms));
    }

    @Override
    public Outcome<Delegation> withdraw(CommunityId community, MemberId from, String delegation) {
        return run(community, permitted -> new RightsGiving(permitted).withdraw(from, delegation));
    }

    @Override
    public Outcome<List<Delegation>> delegations(CommunityId community, MemberId member) {
        return desk.look(
                actor,
                work -> work.inCommunity(
                        community, stored -> new RightsGiving(Permitted.of(desk, work, stored)).delegations(member)));
    }

    @Override
    public Outcome<Restriction> restrict(CommunityId community, MemberId member, Instant until) {
        return run(community, permitted -> new RightsGiving(permitted).restrict(member, until));
    }

    @Override
    public Outcome<Restriction> relieve(CommunityId community, MemberId member) {
        return run(community, permitted -> new RightsGiving(permitted).relieve(member));
    }

    /** Decides within one attempt at a command. */
    public Outcome<Set<Role>> appoint(
            Work work, Stored<Community, CommunityRecord> community, MemberId member, Role role, GrantTerms terms) {
        return new RoleGiving(Permitted.of(desk, work, community)).appoint(member, role, terms);
    }

    /** Decides within one attempt at a command. */
    public Outcome<Set<Role>> revoke(
            Work work, Stored<Community, CommunityRecord> community, MemberId member, Role role) {
        return new RoleGiving(Permitted.of(desk, work, community)).revoke(member, role);
    }

    private <T> Outcome<T> run(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return Permitted.run(desk, actor, community, decision);
    }
}
