package io.copkit.commands;

import io.copkit.Community;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.role.Permission;
import io.copkit.role.RightsChange;
import io.copkit.role.RightsRequest;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import io.copkit.storage.TransitionRecord;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * To which permissions a second person has said yes within one attempt at a command: because that person carries out the
 * request, or because whoever acts has a confirmed one, which is used up in the same commit.
 */
final class Seconded {

    /** Whom the command must be about. */
    private final Map<Permission, Optional<MemberId>> given = new EnumMap<>(Permission.class);

    /** What is carried out by whoever confirms it. */
    void add(Permission permission) {
        given.put(permission, Optional.empty());
    }

    /** Whether a second person has said yes to what a member is about to do. */
    static boolean by(Work work, Community community, MemberId member, Permission permission) {
        if (work.seconded().given.containsKey(permission)) {
            return true;
        }
        Optional<Stored<RightsRequest, DocumentRecord>> leave = leaves(work, community, member, permission).stream()
                .filter(stored -> stored.value().isLeaveAt(work.at()))
                .findFirst();
        leave.ifPresent(stored -> use(work, permission, stored));
        return leave.isPresent();
    }

    static Refusal refusal(Permission permission) {
        return Refusal.of(RefusalCode.FOUR_EYES_NEEDED, Map.of("permission", permission.code()));
    }

    /** Why what was done is not what was confirmed, if so. */
    Optional<Refusal> strayed(Collection<TransitionRecord> steps) {
        return given.entrySet().stream()
                .filter(one -> one.getValue()
                        .filter(about ->
                                steps.stream().noneMatch(step -> about.value().equals(step.subjectId())))
                        .isPresent())
                .findFirst()
                .map(one -> refusal(one.getKey()));
    }

    private static List<Stored<RightsRequest, DocumentRecord>> leaves(
            Work work, Community community, MemberId member, Permission permission) {
        StateFilter confirmed = StateFilter.ANY
                .inCommunity(community.id().value())
                .inStatus(RightsRequest.State.CONFIRMED.code())
                .withAllTerms(RightsRequestMapping.once(permission));
        DocumentQuery query = DocumentQuery.of(confirmed, PageRequest.first(Limits.PAGE))
                .ofType(RightsRequestMapping.INSTANCE.type())
                .by(member.value());
        return work.documents(RightsRequestMapping.INSTANCE, query, RightsRequestMapping::isWhole);
    }

    private static void use(Work work, Permission permission, Stored<RightsRequest, DocumentRecord> stored) {
        RightsRequest used = stored.value().decided(RightsRequest.State.USED);
        DocumentRecord record = work.put(RightsRequestMapping.INSTANCE, used, stored);
        work.happened(Step.of(Happening.RIGHTS_USED, record, Reason.of(work.actor()))
                .to(used.state().code()));
        RightsChange.Once once = (RightsChange.Once) used.change();
        work.seconded().given.put(permission, once.about());
    }
}
