package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Duty;
import io.copkit.role.FourEyes;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsEvent;
import io.copkit.role.RightsRequest;
import io.copkit.role.RightsRequest.State;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Changes that one person asks for and another confirms. */
public final class FourEyesCommands implements FourEyes {

    private static final int REASON_LENGTH = 500;
    private static final int MOST_OPEN = 1_000;

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
        List<Refusal> unfit = change instanceof RightsChange.Once once
                ? new TextRules()
                        .needed("reason", once.reason())
                        .prose("reason", once.reason(), REASON_LENGTH)
                        .refusals()
                : List.of();
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        Outcome<?> tried = desk.look(
                actor,
                work -> work.inCommunity(community, stored -> carryOut(Permitted.of(desk, work, stored), change)));
        if (!tried.isAccepted()) {
            return Outcome.refused(tried.refusals());
        }
        return run(community, permitted -> {
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
            Outcome<?> made = carryOut(permitted, stored.value().change());
            return made.isAccepted()
                    ? decide(permitted.work(), stored, State.CONFIRMED, made.events())
                    : Outcome.refused(made.refusals());
        });
    }

    @Override
    public Outcome<RightsRequest> decline(CommunityId community, String request) {
        return onOpen(
                community,
                request,
                (permitted, stored) -> mayDecide(permitted, stored.value())
                        .<Outcome<RightsRequest>>map(Outcome::refused)
                        .orElseGet(() -> decide(permitted.work(), stored, State.DECLINED, List.of())));
    }

    @Override
    public Outcome<List<RightsRequest>> open(CommunityId community) {
        StateFilter pending = StateFilter.ANY.inCommunity(community.value()).inStatus(State.PENDING.code());
        DocumentQuery query =
                DocumentQuery.of(pending, PageRequest.first(MOST_OPEN)).ofType(RightsRequestMapping.INSTANCE.type());
        return desk.look(
                actor,
                work -> work.inCommunity(community, stored -> {
                    Permitted permitted = Permitted.of(desk, work, stored);
                    return Outcome.accepted(
                            work.documents(RightsRequestMapping.INSTANCE, query, RightsRequestMapping::isWhole).stream()
                                    .map(Stored::value)
                                    .filter(request -> request.isOpenAt(work.at()))
                                    .filter(request ->
                                            mayDecide(permitted, request).isEmpty())
                                    .toList(),
                            List.of());
                }));
    }

    /** Makes a change at once, by the actor alone. */
    Outcome<?> make(CommunityId community, RightsChange change) {
        return Permitted.run(desk, actor, community, permitted -> makeAlone(permitted, change));
    }

    /** Does what a second person has said yes to; what whoever asked is to do is only judged. */
    private static Outcome<?> carryOut(Permitted permitted, RightsChange change) {
        Stage stage = permitted.community().value().stage();
        if (stage == Stage.CLOSED && !(change instanceof RightsChange.Once)) {
            return Desk.refused(RefusalCode.STAGE_FORBIDS, Map.of("stage", stage.code()));
        }
        permitted.work().seconded().add(change.needs());
        return makeAlone(permitted, change);
    }

    private static Outcome<?> makeAlone(Permitted permitted, RightsChange change) {
        if (change instanceof RightsChange.Appoint appoint) {
            return new RoleGiving(permitted).appoint(appoint.member(), appoint.role(), appoint.terms());
        } else if (change instanceof RightsChange.Revoke revoke) {
            return new RoleGiving(permitted).revoke(revoke.member(), revoke.role());
        } else if (change instanceof RightsChange.Restrict restrict) {
            return new RightsGiving(permitted).restrict(restrict.member(), restrict.until());
        } else if (change instanceof RightsChange.Withdraw withdraw) {
            return new RightsGiving(permitted).withdraw(withdraw.member(), withdraw.delegation());
        }
        return permitted.work().actingMember().isPresent()
                ? permitted.needs(change.needs(), () -> Outcome.accepted(change, List.of()))
                : Desk.refused(RefusalCode.NOT_A_MEMBER);
    }

    /** Why whoever acts can neither confirm nor decline a request, if so: one's own can always be taken back. */
    private static Optional<Refusal> mayDecide(Permitted permitted, RightsRequest request) {
        return request.by().filter(permitted.authority()::isOf).isPresent()
                ? Optional.empty()
                : permitted.authority().lacks(request.change().needs());
    }

    private interface OnRequest {
        Outcome<RightsRequest> then(Permitted permitted, Stored<RightsRequest, DocumentRecord> request);
    }

    private Outcome<RightsRequest> onOpen(CommunityId community, String id, OnRequest decision) {
        return run(
                community,
                permitted -> permitted.onDocument(
                        RightsRequestMapping.INSTANCE,
                        id,
                        RefusalCode.REQUEST_UNKNOWN,
                        stored -> stored.value().isOpenAt(permitted.work().at())
                                ? decision.then(permitted, stored)
                                : Desk.refused(RefusalCode.REQUEST_CLOSED)));
    }

    private <T> Outcome<T> run(CommunityId community, Function<Permitted, Outcome<T>> decision) {
        return desk.run(
                actor,
                work -> work.inCommunity(community, stored -> {
                    work.require(stored);
                    return decision.apply(Permitted.of(desk, work, stored));
                }));
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
            case USED -> Happening.RIGHTS_USED;
            case DECLINED -> Happening.RIGHTS_DECLINED;
        };
        Step step = Step.of(what, record, Reason.of(work.actor()))
                .to(request.state().code());
        work.happened(
                RightsRequestMapping.member(request.change()).map(step::about).orElse(step));
        List<CopEvent> events = new ArrayList<>(before);
        events.add(new RightsEvent.Requested(request.community(), work.actor(), work.at(), request));
        return Outcome.accepted(request, events);
    }
}
