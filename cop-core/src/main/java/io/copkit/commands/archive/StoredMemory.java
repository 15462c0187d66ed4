package io.copkit.commands.archive;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingInputStream;
import com.google.common.io.ByteStreams;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.archive.Alumnus;
import io.copkit.archive.ArchiveSeal;
import io.copkit.archive.Chapter;
import io.copkit.archive.Memory;
import io.copkit.archive.MemoryPage;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.commands.StoredHistory;
import io.copkit.commands.space.SpaceRecords;
import io.copkit.commands.transformation.Heritage;
import io.copkit.engagement.TimeWindow;
import io.copkit.history.Happening;
import io.copkit.internal.Codes;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.membership.MembershipStatus;
import io.copkit.role.Role;
import io.copkit.space.SpaceVisibility;
import io.copkit.storage.PageRequest;
import io.copkit.storage.StateFilter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** What a community is remembered by, read from what is stored of it. */
public final class StoredMemory implements Memory {

    private static final int SEALS = 100;

    private final Desk desk;
    private final CommunityId community;
    private final Documents<ArchiveSeal> seals;

    /** What one community is remembered by. */
    public StoredMemory(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.seals = new Documents<>(desk, SealMapping.INSTANCE);
    }

    @Override
    public Optional<MemoryPage> page() {
        return new Reads(desk).community(community).map(found -> {
            LongAdder alumni = new LongAdder();
            forEachAlumnus(alumnus -> alumni.increment());
            return new MemoryPage(found, story(), artefacts(), alumni.sum());
        });
    }

    @Override
    public void forEachAlumnus(Consumer<? super Alumnus> sink) {
        Reads reads = new Reads(desk);
        Instant end = reads.community(community)
                .filter(found -> found.stage() == Stage.CLOSED)
                .map(Community::stageSince)
                .orElseGet(desk::now);
        Set<MembershipStatus> remembered = new HashSet<>(MembershipStatus.belonging());
        remembered.add(MembershipStatus.LEFT);
        remembered.add(MembershipStatus.INVITED);
        remembered.add(MembershipStatus.APPLIED);
        remembered.add(MembershipStatus.REFUSED);
        reads.forEachRecorded(community, remembered, membership -> {
            List<TimeWindow> periods = new ArrayList<>(membership.past());
            Set<Role> roles = Set.of();
            if (membership instanceof Membership.Belonging belonging) {
                Instant since = belonging.membership().since();
                periods.add(TimeWindow.between(since, end.isBefore(since) ? since : end));
                roles = belonging.membership().roles();
            }
            if (!periods.isEmpty()) {
                sink.accept(new Alumnus(membership.member(), periods, roles));
            }
        });
    }

    @Override
    public List<ArchiveSeal> seals() {
        return seals.page(seals.query(here()).latestFirst().onPage(PageRequest.first(SEALS)))
                .items();
    }

    @Override
    public Optional<ArchiveSeal> recognise(InputStream bundle) {
        HashingInputStream hash = new HashingInputStream(Hashing.sha256(), bundle);
        try {
            ByteStreams.exhaust(hash);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return seals
                .page(seals.query(
                                here().withAllTerms(SealMapping.term(hash.hash().toString())))
                        .latestFirst()
                        .onPage(PageRequest.first(1)))
                .items()
                .stream()
                .findFirst();
    }

    private List<Chapter> story() {
        return new StoredHistory(desk, community)
                .replay().steps().stream()
                        .filter(step -> step.is(Happening.COMMUNITY_FOUNDED) || step.is(Happening.STAGE_MOVED))
                        .flatMap(step ->
                                step
                                        .to()
                                        .map(code -> new Chapter(Codes.parse(Stage.class, code), step.effectiveAt()))
                                        .stream())
                        .toList();
    }

    private Map<String, Long> artefacts() {
        Map<String, Long> artefacts = new TreeMap<>();
        Heritage.forEach(desk, community, record -> {
            boolean isPrivate = SpaceRecords.visibility(record)
                    .filter(visibility -> visibility == SpaceVisibility.PRIVATE_PAIR)
                    .isPresent();
            if (Heritage.isHeritage(record) && !isPrivate) {
                artefacts.merge(record.type(), 1L, Long::sum);
            }
        });
        return artefacts;
    }

    private StateFilter here() {
        return StateFilter.ANY.inCommunity(community.value());
    }
}
