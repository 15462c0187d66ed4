package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.CorruptRecordException;
import io.copkit.MemberId;
import io.copkit.NotUnderstoodException;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.role.GrantTerms;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsRequest;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import java.util.Optional;

/** Between a request for a second person and its document. */
final class RightsRequestMapping extends DocumentMapping<RightsRequest> {

    static final RightsRequestMapping INSTANCE = new RightsRequestMapping();

    private static final String CHANGE = "change";

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
        }
        draft.key(request.community().value(), request.id())
                .status(request.state().code(), request.askedAt())
                .author(request.by())
                .subject(Optional.of(member(change)))
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
        MemberId member = Optional.ofNullable(record.subjectId())
                .flatMap(People::member)
                .orElseThrow(() -> new NotUnderstoodException("erased"));
        String kind = part.text("kind");
        RightsChange change = switch (kind) {
            case "appoint" ->
                new RightsChange.Appoint(
                        member,
                        Role.stored(part.text("role")),
                        new GrantTerms(part.optionalInstant("until"), GrantMapping.scopes(part, people)));
            case "revoke" -> new RightsChange.Revoke(member, Role.stored(part.text("role")));
            case "restrict" -> new RightsChange.Restrict(member, part.instant("until"));
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

    static MemberId member(RightsChange change) {
        if (change instanceof RightsChange.Appoint appoint) {
            return appoint.member();
        } else if (change instanceof RightsChange.Revoke revoke) {
            return revoke.member();
        }
        return ((RightsChange.Restrict) change).member();
    }
}
