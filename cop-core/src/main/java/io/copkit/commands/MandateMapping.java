package io.copkit.commands;

import io.copkit.CommunityId;
import io.copkit.OrganisationId;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.role.HolderKind;
import io.copkit.role.Mandate;
import io.copkit.role.Role;
import io.copkit.storage.MembershipRecord;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Between the roles of an organisation and their record. It is a record of a membership with a kind of holder and states of
 * its own: whoever asks for members asks for the states of members, and never sees it.
 */
final class MandateMapping {

    /** The state of the record of an organisation that holds a role. */
    static final String MANDATED = "mandated";

    /** The state of the record of an organisation that held roles once. */
    static final String RELEASED = "released";

    private static final String GRANTS = "grants";

    private MandateMapping() {}

    /** Whether this is the record of an organisation. */
    static boolean isOne(MembershipRecord record) {
        return record.holderKind().equals(HolderKind.ORGANISATION.code());
    }

    static Stored<Mandate, MembershipRecord> read(MembershipRecord record) {
        Codes.demand(HolderKind.ORGANISATION.code(), record.holderKind());
        Body body = Body.read(record.body(), MembershipMapping.SCHEMA);
        People people = new People(record.people());
        Mandate mandate = new Mandate(
                CommunityId.of(record.communityId()),
                OrganisationId.of(record.memberId()),
                record.statusSince(),
                body.parts(GRANTS).stream()
                        .map(part -> GrantMapping.read(part, people))
                        .toList());
        return new Stored<>(mandate, record, body.instant(MembershipMapping.CHANGED_AT));
    }

    static MembershipRecord record(Mandate mandate, Optional<MembershipRecord> previous, Instant at) {
        People people = new People(previous.map(MembershipRecord::people).orElse(List.of()));
        Body body = previous.map(record -> Body.read(record.body(), MembershipMapping.SCHEMA))
                .orElseGet(() -> Body.ofSchema(MembershipMapping.SCHEMA));
        body.setParts(
                        GRANTS,
                        "role",
                        mandate.grants().stream()
                                .map(grant -> GrantMapping.write(grant, people))
                                .toList())
                .set(MembershipMapping.CHANGED_AT, at);
        return new MembershipRecord(
                mandate.community().value(),
                mandate.organisation().value(),
                previous.map(MembershipRecord::version).orElse(0L) + 1,
                HolderKind.ORGANISATION.code(),
                mandate.grants().isEmpty() ? RELEASED : MANDATED,
                mandate.since(),
                null,
                MembershipMapping.NO_ORIGIN,
                null,
                null,
                mandate.roles().stream().map(Role::code).collect(Collectors.toSet()),
                Set.of(),
                null,
                Set.of(),
                people.ids(),
                body.json());
    }
}
