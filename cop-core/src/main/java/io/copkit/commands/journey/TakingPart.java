package io.copkit.commands.journey;

import com.google.common.collect.Lists;
import io.copkit.CommunityId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.journey.Absence;
import io.copkit.journey.MemberSince;
import io.copkit.membership.Membership;
import io.copkit.storage.ActivityFilter;
import io.copkit.storage.ActivityScope;
import io.copkit.storage.Limits;
import io.copkit.storage.TallyQuery;
import io.copkit.storage.TallyQuery.Group;
import io.copkit.storage.TallyQuery.Measure;
import io.copkit.storage.Window;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Who did something in a window and who did not, a few members at a time: what the others did is never read. */
final class TakingPart {

    private final Desk desk;
    private final CommunityId id;
    private final Absence absence;

    TakingPart(Desk desk, CommunityId community, Absence absence) {
        this.desk = desk;
        this.id = community;
        this.absence = absence;
    }

    /** Those of the next members who did it, or who did not. */
    Page<MemberSince> page(Paging paging, boolean present) {
        List<MemberSince> found = new ArrayList<>();
        Optional<String> next = paging.after();
        int left = paging.limit();
        do {
            int some = Math.min(left, Limits.FILTER_VALUES);
            Page<Membership.Active> members = new Reads(desk).belonging(id, new Paging(some, next));
            List<MemberSince> looked = members.items().stream()
                    .filter(member -> member.since().isBefore(absence.window().to()))
                    .map(member -> new MemberSince(member.member(), member.since()))
                    .toList();
            Set<String> did = did(looked);
            looked.stream()
                    .filter(each -> did.contains(each.member().value()) == present)
                    .forEach(found::add);
            next = members.next();
            left -= some;
        } while (left > 0 && next.isPresent());
        return new Page<>(found, next);
    }

    private Set<String> did(List<MemberSince> members) {
        Set<String> did = new HashSet<>();
        if (members.isEmpty()) {
            return did;
        }
        ActivityFilter filter = ActivityFilter.of(ActivityScope.of(id.value()))
                .by(members.stream().map(each -> each.member().value()).toList())
                .during(Window.between(absence.window().from(), absence.window().to()));
        if (absence.ofAnything()) {
            tally(filter, did);
        }
        List<String> codes = List.copyOf(absence.codes(desk.settings().kinds()));
        Lists.partition(codes, Limits.FILTER_VALUES).forEach(some -> tally(filter.ofKinds(some), did));
        return did;
    }

    private void tally(ActivityFilter filter, Set<String> did) {
        desk.storage()
                .activities()
                .tally(
                        TallyQuery.of(filter, List.of(Group.MEMBER), List.of(Measure.ACTIVITIES)),
                        row -> did.add(Objects.requireNonNull(row.memberId())));
    }
}
