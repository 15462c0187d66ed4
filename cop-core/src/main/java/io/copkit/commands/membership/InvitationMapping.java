package io.copkit.commands.membership;

import io.copkit.CommunityId;
import io.copkit.NotUnderstoodException;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.membership.Origin;
import io.copkit.role.Role;
import io.copkit.storage.DocumentRecord;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Collectors;

/** Between an invitation and its document. The inviter is its author, the invited member its subject. */
final class InvitationMapping extends DocumentMapping<Invitation> {

    static final InvitationMapping INSTANCE = new InvitationMapping();

    private static final String ADDRESS = "address:";
    private static final String ORIGIN = "origin";
    private static final String ROLES = "roles";
    private static final String SENDINGS = "sendings";
    private static final String UNTIL = "until";

    private InvitationMapping() {
        super("invitation", 1);
    }

    /** The term of what was sent to an address with this hash. */
    static String term(String address) {
        return ADDRESS + address;
    }

    @Override
    protected void write(Invitation invitation, Draft draft) {
        boolean open = invitation.status() == InvitationStatus.PENDING;
        draft.key(invitation.community().value(), invitation.id())
                .status(invitation.status().code(), invitation.sentAt())
                .author(invitation.by())
                .subject(invitation.invitee())
                .due(open ? Optional.of(invitation.until()) : Optional.empty())
                .terms(invitation.address().map(InvitationMapping::term).stream()
                        .collect(Collectors.toSet()));
        draft.body()
                .set(ORIGIN, invitation.origin().code())
                .setTexts(
                        ROLES,
                        invitation.roles().stream()
                                .sorted(Comparator.comparing(Role::code))
                                .map(Role::code)
                                .toList())
                .set(SENDINGS, invitation.sendings())
                .set(UNTIL, invitation.until());
    }

    @Override
    protected Invitation read(DocumentRecord record, Body body, People people) {
        return new Invitation(
                record.id(),
                CommunityId.of(record.communityId()),
                Optional.ofNullable(record.subjectId()).flatMap(People::member),
                record.terms().stream()
                        .filter(term -> term.startsWith(ADDRESS))
                        .map(term -> term.substring(ADDRESS.length()))
                        .findFirst(),
                Codes.parse(Origin.class, body.text(ORIGIN)),
                body.texts(ROLES).stream().map(InvitationMapping::role).collect(Collectors.toSet()),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at(),
                body.optionalNumber(SENDINGS).orElse(1),
                body.instant(UNTIL),
                Codes.parse(InvitationStatus.class, record.status()));
    }

    private static Role role(String code) {
        return Role.find(code).orElseThrow(() -> new NotUnderstoodException(code));
    }
}
