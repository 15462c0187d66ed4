package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.RefusalCode;
import io.copkit.consent.Consent;
import io.copkit.consent.ConsentCount;
import io.copkit.consent.ConsentRequest;
import io.copkit.consent.ConsentStatus;
import io.copkit.consent.MissingConsent;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.Body;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.storage.CensusQuery;
import io.copkit.storage.CensusRow;
import io.copkit.storage.MembershipQuery;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What members have agreed to, kept on their memberships: one term for the latest version of each text. So whoever has not
 * agreed yet is found by a query for those without the term, however many members there are, and an erasure takes the
 * agreement with the membership. Older versions stand in the history.
 */
public final class Consents {

    private static final String PARTS = "consents";
    private static final String EXTENSIONS = "consentExtensions";
    private static final String TERM = "consent:";

    private final Desk desk;
    private final CommunityId community;
    private final String text;
    private final ConsentRequest request;

    /** Those of one community to one version of one text. */
    public Consents(Desk desk, CommunityId community, String text, ConsentRequest request) {
        this.desk = desk;
        this.community = community;
        this.text = text;
        this.request = request;
    }

    /** Has an active member agree to a version of a text, and says so in the history. */
    public static Outcome<Consent> give(
            Work work,
            Stored<Membership, MembershipRecord> member,
            String text,
            ConsentRequest request,
            int version,
            Happening happening) {
        if (version != request.version()) {
            return Desk.refused(
                    RefusalCode.VERSION_NOT_CURRENT,
                    Map.of("version", String.valueOf(version), "current", String.valueOf(request.version())));
        }
        if (member.record().terms().contains(term(text, version))) {
            return Desk.refused(RefusalCode.CONSENT_ALREADY_GIVEN);
        }
        Consent consent = new Consent(member.value().member(), version, work.at());
        MembershipRecord record = written(member, text, consent);
        work.put(record);
        work.happened(
                Step.of(happening, record, Reason.ASKED).about(consent.member()).to(text + " " + version));
        return Outcome.accepted(consent, List.of());
    }

    /** Gives one active member who has not agreed yet more time for it, and says so in the history. */
    public static Outcome<MissingConsent> extend(
            Work work, Stored<Membership, MembershipRecord> member, Asked asked, Happening happening) {
        String text = asked.text();
        ConsentRequest request = asked.request();
        if (!(member.value().at(work.at()) instanceof Membership.Active)) {
            return Desk.refused(RefusalCode.NOT_A_MEMBER);
        }
        if (member.record().terms().contains(term(text, request.version()))) {
            return Desk.refused(RefusalCode.CONSENT_ALREADY_GIVEN);
        }
        if (!asked.until().isAfter(work.at()) || !asked.until().isAfter(due(member.record(), text, request))) {
            return Desk.refused(RefusalCode.DEADLINE_NOT_AHEAD);
        }
        MembershipRecord next = MembershipMapping.next(member.value(), member.record(), work.at());
        Body body = Body.read(next.body(), MembershipMapping.SCHEMA);
        MembershipRecord record = MembershipMapping.with(
                next,
                next.level(),
                next.levelSince(),
                next.terms(),
                next.people(),
                replaced(
                        body,
                        EXTENSIONS,
                        Body.empty()
                                .set("text", text)
                                .set("version", request.version())
                                .set("until", asked.until())));
        work.put(record);
        MemberId id = member.value().member();
        work.happened(Step.of(happening, record, Reason.of(work.actor()))
                .about(id)
                .to(text + " " + request.version())
                .until(Optional.of(asked.until())));
        return Outcome.accepted(new MissingConsent(id, asked.until(), ConsentStatus.AWAITED), List.of());
    }

    /**
     * That somebody is to have more time.
     *
     * @param text for which text
     * @param request for which version
     * @param until until when
     */
    public record Asked(String text, ConsentRequest request, Instant until) {}

    /** Who has agreed. */
    public Page<Consent> given(Paging paging) {
        return page(active().withAllTerms(term()), paging, this::consent);
    }

    /** Who has not agreed. */
    public Page<MissingConsent> missing(Paging paging) {
        Instant now = desk.now();
        return page(active().withoutTerms(term()), paging, record -> {
            Instant due = due(record, text, request);
            return new MissingConsent(
                    MemberId.of(record.memberId()),
                    due,
                    now.isBefore(due) ? ConsentStatus.AWAITED : ConsentStatus.OVERDUE);
        });
    }

    /** How many have and have not. */
    public ConsentCount count() {
        return new ConsentCount(count(active().withAllTerms(term())), count(active().withoutTerms(term())));
    }

    private long count(StateFilter filter) {
        MembershipQuery query = MembershipQuery.of(filter, PageRequest.first(1));
        return desk.storage().state().census(CensusQuery.of(query)).stream()
                .mapToLong(CensusRow::count)
                .sum();
    }

    private StateFilter active() {
        return StateFilter.ANY.inCommunity(community.value()).inStatus(MembershipStatus.ACTIVE.code());
    }

    private <T> Page<T> page(StateFilter filter, Paging paging, Function<MembershipRecord, T> row) {
        PageRequest page = new PageRequest(paging.limit(), paging.after().orElse(null));
        Slice<MembershipRecord> slice = desk.storage().state().memberships(MembershipQuery.of(filter, page));
        return new Page<>(slice.items().stream().map(row).toList(), Optional.ofNullable(slice.next()));
    }

    private Consent consent(MembershipRecord record) {
        Instant at = Body.read(record.body(), MembershipMapping.SCHEMA).parts(PARTS).stream()
                .filter(part -> part.text("text").equals(text))
                .map(part -> part.instant("at"))
                .findFirst()
                .orElse(request.askedAt());
        return new Consent(MemberId.of(record.memberId()), request.version(), at);
    }

    /** What everybody has time until, or the member alone. */
    private static Instant due(MembershipRecord record, String text, ConsentRequest request) {
        Instant due = request.dueFor(MembershipMapping.read(record).value().since());
        return Body.read(record.body(), MembershipMapping.SCHEMA).parts(EXTENSIONS).stream()
                .filter(part -> part.text("text").equals(text)
                        && part.optionalNumber("version").equals(Optional.of(request.version())))
                .map(part -> part.instant("until"))
                .filter(due::isBefore)
                .findFirst()
                .orElse(due);
    }

    private static Body replaced(Body body, String list, Body part) {
        List<Body> parts = new ArrayList<>(body.parts(list));
        parts.removeIf(old -> old.text("text").equals(part.text("text")));
        parts.add(part);
        return body.setParts(list, "text", parts);
    }

    private String term() {
        return term(text, request.version());
    }

    private static String term(String text, int version) {
        return TERM + text + ":" + version;
    }

    private static MembershipRecord written(Stored<Membership, MembershipRecord> member, String text, Consent consent) {
        MembershipRecord next = MembershipMapping.next(member.value(), member.record(), consent.at());
        Body body = Body.read(next.body(), MembershipMapping.SCHEMA);
        Body part =
                Body.empty().set("text", text).set("version", consent.version()).set("at", consent.at());
        Set<String> terms = Stream.concat(
                        next.terms().stream().filter(old -> !old.startsWith(TERM + text + ":")),
                        Stream.of(term(text, consent.version())))
                .collect(Collectors.toSet());
        return MembershipMapping.with(
                next, next.level(), next.levelSince(), terms, next.people(), replaced(body, PARTS, part));
    }
}
