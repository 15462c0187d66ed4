package io.copkit.commands.membership;

import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Permitted;
import io.copkit.membership.Invitation;
import io.copkit.membership.InvitationStatus;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.Window;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The invitations that stand in the way of another. */
final class SentLately {

    private static final Duration DAY = Duration.ofDays(1);

    private SentLately() {}

    /**
     * Why whoever acts cannot send another today, if so. The inviter's own record is written with each invitation, so that
     * two that are sent at once are counted one after the other. The host is not limited.
     */
    static Optional<Refusal> tooMany(Permitted permitted) {
        Optional<MemberId> inviter = permitted.work().actingMember();
        if (inviter.isEmpty()) {
            return Optional.empty();
        }
        int limit = permitted.community().value().admission().invitations().perInviterAndDay();
        Instant yesterday = permitted.work().at().minus(DAY);
        DocumentQuery query = DocumentQuery.of(
                        StateFilter.ANY.inCommunity(permitted.id().value()), PageRequest.first(Limits.PAGE))
                .ofType(InvitationMapping.INSTANCE.type())
                .by(inviter.get().value())
                .at(new Window(yesterday.plusMillis(1), null));
        int sent = permitted.work().documents(InvitationMapping.INSTANCE, query).stream()
                .filter(invitation -> invitation.status() != InvitationStatus.REPLACED)
                .mapToInt(Invitation::sendings)
                .sum();
        if (sent >= limit) {
            return Optional.of(Refusal.of(RefusalCode.TOO_MANY_INVITATIONS, Map.of("limit", String.valueOf(limit))));
        }
        permitted.work().membership(permitted.id(), inviter.get()).ifPresent(permitted::countOn);
        return Optional.empty();
    }

    /** Whether an invitation to the same address can still be accepted. */
    static boolean isOpenTo(Permitted permitted, String address) {
        StateFilter filter = StateFilter.ANY
                .inCommunity(permitted.id().value())
                .inStatus(InvitationStatus.PENDING.code())
                .withAllTerms(InvitationMapping.term(address));
        DocumentQuery query =
                DocumentQuery.of(filter, PageRequest.first(Limits.PAGE)).ofType(InvitationMapping.INSTANCE.type());
        List<Invitation> pending = permitted.work().documents(InvitationMapping.INSTANCE, query);
        return pending.stream()
                .anyMatch(invitation -> invitation.isOpenAt(permitted.work().at()));
    }
}
