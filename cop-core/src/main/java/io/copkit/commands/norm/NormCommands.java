package io.copkit.commands.norm;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Consents;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.MissingConsent;
import io.copkit.history.Happening;
import io.copkit.membership.Membership;
import io.copkit.norm.Norm;
import io.copkit.norm.NormEvent;
import io.copkit.norm.NormKind;
import io.copkit.norm.NormText;
import io.copkit.norm.Norms;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Drafts, publishes and acknowledges norms. */
public final class NormCommands implements Norms {

    private static final String TEXT = "norm:";

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public NormCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    /** What a norm is called among the texts that members agree to. */
    static String text(String norm) {
        return TEXT + norm;
    }

    @Override
    public Outcome<Norm> draft(CommunityId community, NormKind kind, NormText text) {
        return editing(
                community,
                permitted -> fit(text).orElseGet(() -> {
                    Instant at = permitted.work().at();
                    Norm norm = Norm.draft(community, desk.newId(), kind, text, at);
                    permitted.begin(NormMapping.INSTANCE, norm, Happening.NORM_DRAFTED);
                    return accepted(norm, new NormEvent.Drafted(actor, at, norm));
                }));
    }

    @Override
    public Outcome<Norm> revise(CommunityId community, String norm, NormText text) {
        return editing(
                community,
                permitted -> onNorm(
                        permitted,
                        norm,
                        stored -> fit(text).orElseGet(() -> {
                            Norm revised = stored.value().revise(text);
                            Instant at = changed(permitted, stored, revised, Happening.NORM_DRAFTED);
                            return accepted(revised, new NormEvent.Drafted(actor, at, revised));
                        })));
    }

    @Override
    public Outcome<Norm> publish(CommunityId community, String norm, Instant acknowledgeBy) {
        return editing(
                community,
                permitted -> onNorm(permitted, norm, stored -> {
                    Work work = permitted.work();
                    if (!acknowledgeBy.isAfter(work.at())) {
                        return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
                    }
                    Optional<NormText> text = stored.value().draft();
                    if (text.isEmpty()) {
                        return Desk.refused(RefusalCode.NORM_UNCHANGED);
                    }
                    Norm published = stored.value().publish(text.get(), work.at(), acknowledgeBy);
                    published.edition().ifPresent(edition -> work.put(EditionMapping.INSTANCE, edition));
                    Instant at = changed(permitted, stored, published, Happening.NORM_PUBLISHED);
                    return accepted(published, new NormEvent.Published(actor, at, published));
                }));
    }

    @Override
    public Outcome<Norm> retire(CommunityId community, String norm) {
        return editing(
                community,
                permitted -> onNorm(permitted, norm, stored -> {
                    if (stored.value().request().isEmpty()) {
                        return Desk.refused(RefusalCode.NORM_NOT_IN_FORCE);
                    }
                    Norm retired = stored.value().retire();
                    Instant at = changed(permitted, stored, retired, Happening.NORM_RETIRED);
                    return accepted(retired, new NormEvent.Retired(actor, at, retired));
                }));
    }

    @Override
    public Outcome<Consent> acknowledge(CommunityId community, String norm, int version) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(member -> onNorm(permitted, norm, stored -> {
                    Optional<ConsentRequest> request = stored.value().request();
                    if (request.isEmpty()) {
                        return Desk.refused(RefusalCode.NORM_NOT_IN_FORCE);
                    }
                    Work work = permitted.work();
                    work.require(stored);
                    Outcome<Consent> given = Consents.give(
                            work, member, text(norm), request.get(), version, Happening.NORM_ACKNOWLEDGED);
                    return given.fold(
                            accepted -> Outcome.accepted(
                                    accepted.value(),
                                    List.of(new NormEvent.Acknowledged(
                                            actor, work.at(), stored.value(), accepted.value()))),
                            Outcome::refused);
                })));
    }

    @Override
    public Outcome<MissingConsent> giveTime(CommunityId community, String norm, MemberId member, Instant until) {
        return Permitted.run(
                desk,
                actor,
                community,
                Permission.NORMS_EDIT,
                permitted -> onNorm(permitted, norm, stored -> giveTime(permitted, stored, member, until)));
    }

    private Outcome<MissingConsent> giveTime(
            Permitted permitted, Stored<Norm, DocumentRecord> norm, MemberId member, Instant until) {
        Work work = permitted.work();
        Optional<ConsentRequest> request = norm.value().request();
        Optional<Stored<Membership, MembershipRecord>> membership = work.membership(permitted.id(), member);
        if (request.isEmpty() || membership.isEmpty()) {
            return Desk.refused(request.isEmpty() ? RefusalCode.NORM_NOT_IN_FORCE : RefusalCode.NOT_A_MEMBER);
        }
        work.require(norm);
        return Consents.extend(
                        work,
                        membership.get(),
                        new Consents.Asked(text(norm.value().id()), request.get(), until),
                        Happening.NORM_TIME_GIVEN)
                .fold(
                        awaited -> Outcome.accepted(
                                awaited.value(),
                                List.of(new NormEvent.TimeGiven(actor, work.at(), norm.value(), awaited.value()))),
                        Outcome::refused);
    }

    private Outcome<Norm> editing(CommunityId community, Function<Permitted, Outcome<Norm>> decision) {
        return Permitted.run(desk, actor, community, Permission.NORMS_EDIT, decision);
    }

    private static <T> Outcome<T> onNorm(
            Permitted permitted, String norm, Function<Stored<Norm, DocumentRecord>, Outcome<T>> decision) {
        return permitted.onDocument(NormMapping.INSTANCE, norm, RefusalCode.NORM_UNKNOWN, decision);
    }

    private static Instant changed(
            Permitted permitted, Stored<Norm, DocumentRecord> before, Norm after, Happening happening) {
        permitted.change(NormMapping.INSTANCE, before, after, happening);
        return permitted.work().at();
    }

    private static Optional<Outcome<Norm>> fit(NormText text) {
        List<Refusal> unfit = text.refusals();
        return unfit.isEmpty() ? Optional.empty() : Optional.of(Outcome.refused(unfit));
    }

    private static Outcome<Norm> accepted(Norm norm, NormEvent event) {
        return Outcome.accepted(norm, List.of(event));
    }
}
