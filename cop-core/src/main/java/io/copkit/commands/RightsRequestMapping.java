package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CorruptRecordException;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.role.GrantTerms;
import io.copkit.role.Permission;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsRequest;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Between a request for a second person and its document. */
final class RightsRequestMapping extends DocumentMapping<RightsRequest> {

    static final RightsRequestMapping INSTANCE = new RightsRequestMapping();

    private static final String CHANGE = "change";
    private static final String ABOUT_SOMEBODY = "about_somebody";

    private RightsRequestMapping() {
        super("rights_request", 1);
    }

    @Override
    protected void write(RightsRequest request, Draft draft) {
        RightsChange change = request.change();
        Body part = Body.empty();
        if (change instanceof RightsChange.Appoint appoint) {
            part.set("kind", "appoint")
                    .set("role", appoint.role().code())
                    .set("until", appoint.terms().until());
            GrantMapping.writeScopes(appoint.terms().scopes(), part, draft.people());
        } else if (change instanceof RightsChange.Revoke revoke) {
            part.set("kind", "revoke").set("role", revoke.role().code());
        } else if (change instanceof RightsChange.Restrict restrict) {
            part.set("kind", "restrict").set("until", restrict.until());
        } else if (change instanceof RightsChange.Withdraw withdraw) {
            part.set("kind", "withdraw").set("delegation", withdraw.delegation());
        } else if (change instanceof RightsChange.Once once) {
            part.set("kind", "once").set("needs", once.needs().code()).set("reason", once.reason());
        }
        draft.key(request.community().value(), request.id())
                .status(request.state().code(), request.askedAt())
                .author(request.by())
                .subject(member(change))
                .terms(terms(change))
                .due(Optional.of(request.until()))
                .body()
                .set("askedAt", request.askedAt())
                .set("until", request.until())
                .setPart(CHANGE, part);
    }

    @Override
    protected RightsRequest read(DocumentRecord record, Body body, People people) {
        Body part = body.part(CHANGE)
                .orElseThrow(() -> new CorruptRecordException("a body cannot be read: change is missing", null));
        Optional<MemberId> subject = subject(record);
        String kind = part.text("kind");
        RightsChange change = switch (kind) {
            case "appoint" ->
                new RightsChange.Appoint(
                        known(subject),
                        Role.stored(part.text("role")),
                        new GrantTerms(part.optionalInstant("until"), GrantMapping.scopes(part, people)));
            case "revoke" -> new RightsChange.Revoke(known(subject), Role.stored(part.text("role")));
            case "restrict" -> new RightsChange.Restrict(known(subject), part.instant("until"));
            case "withdraw" -> new RightsChange.Withdraw(known(subject), part.text("delegation"));
            case "once" ->
                new RightsChange.Once(
                        Codes.parse(Permission.class, part.text("needs")),
                        record.terms().contains(ABOUT_SOMEBODY) ? Optional.of(known(subject)) : subject,
                        part.text("reason"));
            default -> throw new NotUnderstoodException(kind);
        };
        return new RightsRequest(
                record.id(),
                CommunityId.of(record.communityId()),
                change,
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                body.instant("askedAt"),
                body.instant("until"),
                Codes.parse(RightsRequest.State.class, record.status()));
    }

    /** What a request is found by that lets somebody do once what needs a permission. */
    static String once(Permission permission) {
        return "once:" + permission.code();
    }

    /** Whether a request still has all it needs; one about somebody who was erased has not. */
    static boolean isWhole(DocumentRecord record) {
        return !record.terms().contains(ABOUT_SOMEBODY) || subject(record).isPresent();
    }

    private static Optional<MemberId> subject(DocumentRecord record) {
        return Optional.ofNullable(record.subjectId()).flatMap(People::member);
    }

    private static Set<String> terms(RightsChange change) {
        Set<String> terms = new HashSet<>();
        member(change).ifPresent(member -> terms.add(ABOUT_SOMEBODY));
        if (change instanceof RightsChange.Once once) {
            terms.add(once(once.needs()));
        }
        return terms;
    }

    static Optional<MemberId> member(RightsChange change) {
        if (change instanceof RightsChange.Appoint appoint) {
            return Optional.of(appoint.member());
        } else if (change instanceof RightsChange.Revoke revoke) {
            return Optional.of(revoke.member());
        } else if (change instanceof RightsChange.Restrict restrict) {
            return Optional.of(restrict.member());
        } else if (change instanceof RightsChange.Withdraw withdraw) {
            return Optional.of(withdraw.member());
        }
        return ((RightsChange.Once) change).about();
    }

    private static MemberId known(Optional<MemberId> subject) {
        return subject.orElseThrow(() -> new NotUnderstoodException("erased"));
    }
}
