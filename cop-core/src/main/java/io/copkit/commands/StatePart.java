package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CorruptRecordException;
import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.Application;
import io.copkit.membership.Departure;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.membership.Motivation;
import io.copkit.membership.Origin;
import io.copkit.membership.Profile;
import io.copkit.membership.Rejection;
import io.copkit.membership.Sanction;
import io.copkit.membership.SanctionReason;
import io.copkit.membership.SanctionScope;
import io.copkit.role.RoleGrant;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What a membership holds in its state, in the body of its record. What belongs to another state is taken out. */
final class StatePart {

    private static final String GRANTS = "grants";
    private static final String PAST = "past";
    private static final String UNTIL = "until";
    private static final String AFFIRMED_AT = "affirmedAt";
    private static final String PROFILE = "profile";
    private static final String NOTICED_AT = "noticedAt";
    private static final String SANCTION = "sanction";
    private static final String WHY = "why";
    private static final String REASON = "reason";
    private static final String INVITATION = "invitation";
    private static final String INVITED_UNTIL = "invitedUntil";
    private static final String ANSWERS = "answers";
    private static final String WAITING_SINCE = "waitingSince";

    private static final String[] OF_ONE_STATE = {
        UNTIL,
        AFFIRMED_AT,
        PROFILE,
        NOTICED_AT,
        SANCTION,
        WHY,
        REASON,
        INVITATION,
        INVITED_UNTIL,
        ANSWERS,
        WAITING_SINCE
    };

    private final Body body;
    private final People people;

    StatePart(Body body, People people) {
        this.body = body;
        this.people = people;
    }

    Membership read(MembershipRecord record) {
        CommunityId community = CommunityId.of(record.communityId());
        MemberId member = MemberId.of(record.memberId());
        Instant since = record.statusSince();
        List<TimeWindow> past = body.parts(PAST).stream()
                .map(part -> TimeWindow.between(part.instant("from"), part.instant("to")))
                .toList();
        return switch (Codes.parse(MembershipStatus.class, record.status())) {
            case INVITED ->
                new Membership.Invited(
                        community,
                        member,
                        since,
                        Codes.parse(Origin.class, record.origin()),
                        body.text(INVITATION),
                        body.instant(INVITED_UNTIL),
                        past);
            case APPLIED ->
                new Membership.Applied(
                        community,
                        member,
                        since,
                        Codes.parse(Origin.class, record.origin()),
                        new Application(profile(), answers()),
                        body.optionalInstant(WAITING_SINCE),
                        body.optionalText(INVITATION),
                        past);
            case ACTIVE -> active(record, past);
            case DORMANT -> new Membership.Dormant(active(record, past), since, body.optionalInstant(NOTICED_AT));
            case SUSPENDED -> new Membership.Suspended(active(record, past), sanction());
            case LEFT ->
                new Membership.Left(
                        community,
                        member,
                        since,
                        body.optionalText(WHY)
                                .map(code -> Codes.parse(Departure.class, code))
                                .orElse(Departure.ASKED),
                        body.part(SANCTION).map(this::sanction),
                        past);
            case REMOVED -> new Membership.Removed(community, member, sanction(), past);
            case BANNED -> new Membership.Banned(community, member, sanction(), past);
            case REFUSED ->
                new Membership.Refused(
                        community,
                        member,
                        since,
                        Codes.parse(Rejection.class, body.text(WHY)),
                        body.optionalText(REASON),
                        past);
        };
    }

    void write(Membership membership) {
        List<RoleGrant> grants = membership instanceof Membership.Belonging belonging
                ? belonging.membership().grants()
                : List.of();
        body.without(OF_ONE_STATE)
                .setParts(
                        GRANTS,
                        "role",
                        grants.stream()
                                .map(grant -> GrantMapping.write(grant, people))
                                .toList())
                .setParts(
                        PAST,
                        "from",
                        membership.past().stream().map(StatePart::part).toList());
        if (membership instanceof Membership.Belonging belonging) {
            write(belonging.membership());
        }
        membership.sanction().ifPresent(this::write);
        if (membership instanceof Membership.Invited invited) {
            body.set(INVITATION, invited.invitation()).set(INVITED_UNTIL, invited.until());
        } else if (membership instanceof Membership.Applied applied) {
            write(applied);
        } else if (membership instanceof Membership.Dormant dormant) {
            body.set(NOTICED_AT, dormant.noticedAt());
        } else if (membership instanceof Membership.Left left) {
            body.set(WHY, left.why().code());
        } else if (membership instanceof Membership.Removed removed) {
            write(removed.because());
        } else if (membership instanceof Membership.Refused refused) {
            body.set(WHY, refused.how().code());
            refused.reason().ifPresent(text -> body.set(REASON, text));
        }
    }

    private Membership.Active active(MembershipRecord record, List<TimeWindow> past) {
        return new Membership.Active(
                CommunityId.of(record.communityId()),
                MemberId.of(record.memberId()),
                Objects.requireNonNullElse(record.joinedAt(), record.statusSince()),
                Codes.parse(Origin.class, record.origin()),
                body.parts(GRANTS).stream()
                        .map(part -> GrantMapping.read(part, people))
                        .toList(),
                body.optionalInstant(UNTIL),
                body.optionalInstant(AFFIRMED_AT),
                profile(),
                past);
    }

    private void write(Membership.Active active) {
        body.set(UNTIL, active.until()).set(AFFIRMED_AT, active.affirmedAt());
        write(active.profile());
    }

    private void write(Membership.Applied applied) {
        Body answers = Body.empty();
        applied.application().answers().forEach(answers::set);
        body.setPart(ANSWERS, answers).set(WAITING_SINCE, applied.waitingSince());
        applied.invitation().ifPresent(id -> body.set(INVITATION, id));
        write(applied.application().profile());
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new HashMap<>();
        body.part(ANSWERS).ifPresent(part -> part.names().forEach(id -> answers.put(id, part.text(id))));
        return answers;
    }

    private Profile profile() {
        return body.part(PROFILE).map(StatePart::profile).orElse(Profile.EMPTY);
    }

    private static Profile profile(Body part) {
        Map<String, Set<String>> facets = new HashMap<>();
        part.part("facets")
                .ifPresent(all -> all.names().forEach(code -> facets.put(code, Set.copyOf(all.texts(code)))));
        return new Profile(
                part.texts("motivations").stream()
                        .map(code -> Codes.parse(Motivation.class, code))
                        .collect(Collectors.toSet()),
                part.optionalText("benefit"),
                facets);
    }

    private void write(Profile profile) {
        if (profile.equals(Profile.EMPTY)) {
            return;
        }
        Body facets = Body.empty();
        profile.facets().keySet().stream()
                .sorted()
                .forEach(code -> facets.setTexts(
                        code,
                        profile.facets().getOrDefault(code, Set.of()).stream()
                                .sorted()
                                .toList()));
        Body part = Body.empty()
                .setTexts(
                        "motivations",
                        profile.motivations().stream()
                                .sorted()
                                .map(Motivation::code)
                                .toList())
                .setPart("facets", facets);
        profile.expectedBenefit().ifPresent(text -> part.set("benefit", text));
        body.setPart(PROFILE, part);
    }

    private Sanction sanction() {
        return body.part(SANCTION)
                .map(this::sanction)
                .orElseThrow(() -> new CorruptRecordException("a body cannot be read: no sanction", null));
    }

    private Sanction sanction(Body part) {
        return new Sanction(
                part.instant("since"),
                part.optionalInstant("until"),
                Codes.parse(SanctionReason.class, part.text("reason")),
                Codes.parse(SanctionScope.class, part.text("scope")),
                part.optionalNumber("by").flatMap(people::at),
                part.optionalText("appeal"));
    }

    private void write(Sanction sanction) {
        Body part = Body.empty()
                .set("since", sanction.since())
                .without("by", "appeal")
                .set("until", sanction.until())
                .set("reason", sanction.reason().code())
                .set("scope", sanction.scope().code());
        sanction.by().ifPresent(who -> part.set("by", people.position(who)));
        sanction.appeal().ifPresent(reference -> part.set("appeal", reference));
        body.setPart(SANCTION, part);
    }

    private static Body part(TimeWindow period) {
        return Body.empty().set("from", period.from()).set("to", period.to());
    }
}
