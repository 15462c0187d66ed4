package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.BlueprintId;
import io.copkit.Communities;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.MemberId;
import io.copkit.OrganisationId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.Template;
import io.copkit.commands.blueprint.StoredBlueprints;
import io.copkit.commands.structure.StructureCommands;
import io.copkit.community.CommunityEvent;
import io.copkit.community.Founding;
import io.copkit.community.Slug;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.membership.Admission;
import io.copkit.membership.AdmissionCase;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.membership.Profile;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleGrant;
import io.copkit.storage.CommunityRecord;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Regime;
import io.copkit.structure.StructurePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Founds communities: the slug is claimed, then the community is written with its founder as first facilitator. */
public final class FoundingCommands implements Communities {

    private final Desk desk;
    private final MemberId founder;
    private final Actor actor;
    private final SlugClaims claims;

    /** Founds on behalf of a member. */
    public FoundingCommands(Desk desk, MemberId founder) {
        this.desk = desk;
        this.founder = founder;
        this.actor = new Actor.Member(founder);
        this.claims = new SlugClaims(desk, actor);
    }

    @Override
    public Outcome<Community> found(Founding founding) {
        return found(founding, Optional.empty());
    }

    @Override
    public Outcome<Community> found(Founding founding, OrganisationId organisation) {
        return organisation.key().equals(founder)
                ? Desk.refused(RefusalCode.HOLDER_IS_A_PERSON)
                : found(founding, Optional.of(organisation));
    }

    private Outcome<Community> found(Founding founding, Optional<OrganisationId> ofRecord) {
        List<Refusal> refusals = founding.refusals(desk.now());
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        CommunityId id = CommunityId.of(desk.newId());
        if (founding.access().isHidden()) {
            return desk.run(actor, work -> write(work, id, Slug.ofHidden(id), founding, ofRecord));
        }
        String slug = founding.slug();
        return claims.holding(slug, id, () -> desk.run(actor, work -> write(work, id, slug, founding, ofRecord)));
    }

    @Override
    public Outcome<Community> found(Founding founding, CommunityId under, InheritanceRules rules) {
        StructureCommands structure = new StructureCommands(desk, actor);
        Regime own = new Regime(founding.access(), RoleBook.STANDARD, AdmissionPolicy.STANDARD);
        return structure
                .nested(under, rules, own)
                .fold(
                        holds -> found(founding.with(holds.value().access()))
                                .fold(
                                        founded -> followed(
                                                founded,
                                                structure.nest(founded.value().id(), under, rules, founding.access())),
                                        Outcome::refused),
                        Outcome::refused);
    }

    @Override
    public Outcome<Community> found(Founding founding, BlueprintId blueprint) {
        StructureCommands structure = new StructureCommands(desk, actor);
        Optional<Blueprint> known = new StoredBlueprints(desk).find(blueprint);
        if (known.isEmpty()) {
            return Desk.refused(RefusalCode.BLUEPRINT_UNKNOWN);
        }
        Template template = known.get().template();
        return found(founding.as(template.type()).with(template.regime().access()))
                .fold(
                        founded -> followed(
                                founded,
                                structure
                                        .planBlueprint(founded.value().id(), blueprint)
                                        .fold(
                                                plan -> structure.apply(
                                                        plan.value().id()),
                                                Outcome::refused)),
                        Outcome::refused);
    }

    /** The community as what followed on its founding has left it, and all that happened. */
    private Outcome<Community> followed(Outcome.Accepted<Community> founded, Outcome<StructurePlan> followed) {
        List<CopEvent> events = new ArrayList<>(founded.events());
        events.addAll(followed.events());
        return followed.fold(
                done -> Outcome.accepted(
                        new Reads(desk).community(founded.value().id()).orElseThrow(), events),
                Outcome::refused);
    }

    private Outcome<Community> write(
            Work work, CommunityId id, String slug, Founding founding, Optional<OrganisationId> ofRecord) {
        MemberId recorded = ofRecord.map(OrganisationId::key).orElse(founder);
        Community community = Community.found(id, slug, founding, recorded, work.at());
        CommunityRecord record = work.found(community).record();
        claims.demandNotAbandoned(work, id);
        work.happened(Step.of(Happening.COMMUNITY_FOUNDED, record, Reason.ASKED)
                .to(community.stage().code()));
        List<CopEvent> events = new ArrayList<>();
        events.add(new CommunityEvent.Founded(actor, community));
        ofRecord.ifPresent(organisation -> events.addAll(initiated(work, id, organisation)));
        MembershipChange membership = MembershipChange.of(work, id, founder, Optional.empty());
        membership.admit(
                Admission.decide(AdmissionCase.founding(id, founder, work.at())), Profile.EMPTY, Reason.FOUNDED);
        if (ofRecord.isEmpty()) {
            membership.appoint(Role.FOUNDER, Reason.FOUNDED);
        }
        membership.appoint(Role.FACILITATOR, Reason.FOUNDED);
        membership.write();
        events.addAll(membership.events());
        return Outcome.accepted(community, events);
    }

    private static List<CopEvent> initiated(Work work, CommunityId id, OrganisationId organisation) {
        MandateChange change = MandateChange.of(work, id, organisation, Optional.empty());
        change.appoint(RoleGrant.of(Role.FOUNDER, work.at(), work.actingMember()), Reason.FOUNDED);
        return change.write();
    }
}
