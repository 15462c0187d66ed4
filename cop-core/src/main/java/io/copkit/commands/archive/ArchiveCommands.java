package io.copkit.commands.archive;

import com.google.common.hash.Hashing;
import com.google.common.hash.HashingOutputStream;
import com.google.common.io.CountingOutputStream;
import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.ArchiveSeal;
import io.copkit.archive.Archives;
import io.copkit.commands.Authority;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Writes the bundles of closed communities. */
public final class ArchiveCommands implements Archives {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public ArchiveCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<ArchiveSeal> archive(CommunityId community, ArchivePolicy policy, OutputStream out) {
        return archive(community, policy, out, () -> {}, (work, stored) -> work.require(stored));
    }

    /** Archives what is marked, and takes the mark away: once the bundle is written to its end, and not before. */
    Outcome<ArchiveSeal> keep(CommunityId community, ArchivePolicy policy, OutputStream out) {
        return archive(community, policy, out, out::close, (work, stored) -> {
            CommunityRecord settled = Archiving.settled(work.put(stored.value(), stored));
            work.put(settled);
            work.happened(Step.of(Happening.COMMUNITY_TENDED, settled, Reason.of(actor)));
        });
    }

    private interface Ending {
        void run() throws IOException;
    }

    private interface Guarding {
        void guard(Work work, Stored<Community, CommunityRecord> stored);
    }

    /** Nothing is written in a closed community but what writes its next version or demands the present one. */
    private Outcome<ArchiveSeal> archive(
            CommunityId community, ArchivePolicy policy, OutputStream out, Ending ending, Guarding guarding) {
        String id = desk.newId();
        return desk.look(
                        actor,
                        work -> permitted(work, community, stored -> Outcome.accepted(stored.record(), List.of())))
                .fold(
                        found -> {
                            HashingOutputStream hash = new HashingOutputStream(Hashing.sha256(), out);
                            CountingOutputStream count = new CountingOutputStream(hash);
                            CommunityRecord record = found.value();
                            int stripped = BundleWriter.unchecked(() -> {
                                int left = new BundleWriter(desk.storage(), policy, count).write(record);
                                ending.run();
                                return left;
                            });
                            String sha256 = hash.hash().toString();
                            return desk.run(
                                    actor,
                                    work -> permitted(work, community, stored -> {
                                        if (stored.record().version() != record.version()) {
                                            return Desk.refused(RefusalCode.CONCURRENT_CHANGE);
                                        }
                                        guarding.guard(work, stored);
                                        return sealed(
                                                work,
                                                new ArchiveSeal(
                                                        id,
                                                        community,
                                                        stored.value().incarnation(),
                                                        policy,
                                                        stripped,
                                                        sha256,
                                                        count.getCount(),
                                                        work.at(),
                                                        work.actingMember()));
                                    }));
                        },
                        Outcome::refused);
    }

    private static Outcome<ArchiveSeal> sealed(Work work, ArchiveSeal seal) {
        work.happened(Step.of(Happening.BUNDLE_SEALED, work.put(SealMapping.INSTANCE, seal), Reason.of(work.actor()))
                .to(seal.policy().code()));
        return Outcome.accepted(seal, List.of());
    }

    private <T> Outcome<T> permitted(
            Work work, CommunityId community, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return work.inCommunity(community, stored -> {
            Optional<Refusal> denied = Authority.of(work, desk.settings().permissions(), stored)
                    .denies(Permission.LIFECYCLE_APPLY)
                    .or(() -> open(stored.value().stage()));
            return denied.<Outcome<T>>map(Outcome::refused).orElseGet(() -> decision.apply(stored));
        });
    }

    private static Optional<Refusal> open(Stage stage) {
        return stage == Stage.CLOSED
                ? Optional.empty()
                : Optional.of(Refusal.of(RefusalCode.STAGE_FORBIDS, Map.of("stage", stage.code())));
    }
}
