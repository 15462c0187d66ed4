package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Duty;
import io.copkit.role.FourEyes;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsEvent;
import io.copkit.role.RightsRequest;
import io.copkit.role.RightsRequest.State;
import io.copkit.storage.DocumentRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Changes that one person asks for and another confirms. */
public final class FourEyesCommands implements FourEyes {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public FourEyesCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<RightsRequest> ask(CommunityId community, RightsChange change, Instant until) {
        String id = desk.newId();
        Outcome<?> tried = desk.look(
                actor,
                work -> work.inOpenCommunity(community, stored -> make(Permitted.of(desk, work, stored), change)));
        if (!tried.isAccepted()) {
            return Outcome.refused(tried.refusals());
        }
        return Permitted.run(desk, actor, community, permitted -> {
            Work work = permitted.work();
            if (!until.isAfter(work.at())) {
                return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
            }
            RightsRequest request =
                    new RightsRequest(id, community, change, work.actingMember(), work.at(), until, State.PENDING);
            DocumentRecord record = work.put(RightsRequestMapping.INSTANCE, request);
            return decided(work, request, record, List.of());
        });
    }

    @Override
    public Outcome<RightsRequest> confirm(CommunityId community, String request) {
        return onOpen(community, request, (permitted, stored) -> {
            Optional<Refusal> own = stored.value().by().flatMap(by -> Duty.APPROVAL.refuses(actor, List.of(by)));
            if (own.isPresent()) {
                return Outcome.refused(own.get());
            }
            Outcome<?> made = make(permitted, stored.value().change());
            return made.isAccepted()
                    ? decide(permitted.work(), stored, State.CONFIRMED, made.events())
                    : Outcome.refused(made.refusals());
        });
    }

    @Override
    public Outcome<RightsRequest> decline(CommunityId community, String request) {
        return onOpen(community, request, (permitted, stored) -> {
            boolean own =
                    stored.value().by().filter(permitted.authority()::isOf).isPresent();
            return own
                    ? decide(permitted.work(), stored, State.DECLINED, List.of())
                    : permitted.needs(
                            stored.value().change().needs(),
                            () -> decide(permitted.work(), stored, State.DECLINED, List.of()));
        });
    }

    /** Makes a change at once, by the actor alone. */
    Outcome<?> make(CommunityId community, RightsChange change) {
        RoleCommands roles = new RoleCommands(desk, actor);
        if (change instanceof RightsChange.Appoint appoint) {
            return roles.appoint(community, appoint.member(), appoint.role(), appoint.terms());
        } else if (change instanceof RightsChange.Revoke revoke) {
            return roles.revoke(community, revoke.member(), revoke.role());
        }
        RightsChange.Restrict restrict = (RightsChange.Restrict) change;
        return roles.restrict(community, restrict.member(), restrict.until());
    }

    private static Outcome<?> make(Permitted permitted, RightsChange change) {
        if (change instanceof RightsChange.Appoint appoint) {
            return new RoleGiving(permitted).appoint(appoint.member(), appoint.role(), appoint.terms());
        } else if (change instanceof RightsChange.Revoke revoke) {
            return new RoleGiving(permitted).revoke(revoke.member(), revoke.role());
        }
        RightsChange.Restrict restrict = (RightsChange.Restrict) change;
        return new RightsGiving(permitted).restrict(restrict.member(), restrict.until());
    }

    private interface OnRequest {
        Outcome<RightsRequest> then(Permitted permitted, Stored<RightsRequest, DocumentRecord> request);
    }

    private Outcome<RightsRequest> onOpen(CommunityId community, String id, OnRequest decision) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onDocument(
                        RightsRequestMapping.INSTANCE,
                        id,
                        RefusalCode.REQUEST_UNKNOWN,
                        stored -> stored.value().isOpenAt(permitted.work().at())
                                ? decision.then(permitted, stored)
                                : Desk.refused(RefusalCode.REQUEST_CLOSED)));
    }

    private static Outcome<RightsRequest> decide(
            Work work, Stored<RightsRequest, DocumentRecord> stored, State state, List<CopEvent> before) {
        RightsRequest decided = stored.value().decided(state);
        return decided(work, decided, work.put(RightsRequestMapping.INSTANCE, decided, stored), before);
    }

    private static Outcome<RightsRequest> decided(
            Work work, RightsRequest request, DocumentRecord record, List<CopEvent> before) {
        Happening what = switch (request.state()) {
            case PENDING -> Happening.RIGHTS_ASKED;
            case CONFIRMED -> Happening.RIGHTS_CONFIRMED;
            case DECLINED -> Happening.RIGHTS_DECLINED;
        };
        work.happened(Step.of(what, record, Reason.of(work.actor()))
                .about(RightsRequestMapping.member(request.change()))
                .to(request.state().code()));
        List<CopEvent> events = new ArrayList<>(before);
        events.add(new RightsEvent.Requested(request.community(), work.actor(), work.at(), request));
        return Outcome.accepted(request, events);
    }
}
