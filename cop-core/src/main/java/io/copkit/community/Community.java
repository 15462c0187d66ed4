package io.copkit.community;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.role.RoleBook;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A community as it was when it was read. It begins as {@link Stage#POTENTIAL}, founded by one member on a charter, and
 * lives through its stages until it is closed and remembered. Founding is provenance: who may do what lies in the roles of
 * the members.
 *
 * @param id the community's id
 * @param slug a readable name for addresses; no two communities have the same
 * @param type what it is for
 * @param access how far it opens itself
 * @param admission on which terms people come and stay
 * @param charter what the community agrees on
 * @param charterVersion which version of the charter that is, from 1
 * @param founders who founded it; empty once they have been erased
 * @param stage where it is in its life
 * @param stageSince when that stage began
 * @param foundedAt when it was founded
 * @param roleBook what it has settled about its roles
 */
public record Community(
        CommunityId id,
        String slug,
        CommunityType type,
        CommunityAccess access,
        AdmissionPolicy admission,
        Charter charter,
        int charterVersion,
        List<MemberId> founders,
        Stage stage,
        Instant stageSince,
        Instant foundedAt,
        RoleBook roleBook) {

    /** Copies the list. */
    public Community {
        founders = List.copyOf(founders);
    }

    /** A community at its beginning. */
    public static Community found(CommunityId id, String slug, Charter charter, MemberId founder, Instant at) {
        return new Community(
                id,
                slug,
                CommunityType.DISCIPLINE,
                CommunityAccess.STANDARD,
                AdmissionPolicy.STANDARD,
                charter,
                1,
                List.of(founder),
                Stage.POTENTIAL,
                at,
                at,
                RoleBook.STANDARD);
    }

    /** The same community in another stage. */
    public Community moveTo(Stage next, Instant at) {
        return with(parts -> {
            parts.stage = next;
            parts.stageSince = at;
        });
    }

    /** The same community of another type. */
    public Community with(CommunityType other) {
        return with(parts -> parts.type = other);
    }

    /** The same community with another access. */
    public Community with(CommunityAccess other) {
        return with(parts -> parts.access = other);
    }

    /** The same community with another book of roles. */
    public Community with(RoleBook other) {
        return with(parts -> parts.roleBook = other);
    }

    /** The same community with other terms of admission. */
    public Community with(AdmissionPolicy other) {
        return with(parts -> parts.admission = other);
    }

    private Community with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.community();
    }

    /** A copy about to differ: the only place that lists all parts, however many ways there are to change one. */
    private static final class Parts {

        private final Community before;
        private CommunityType type;
        private CommunityAccess access;
        private AdmissionPolicy admission;
        private Stage stage;
        private Instant stageSince;
        private RoleBook roleBook;

        Parts(Community community) {
            before = community;
            type = community.type;
            access = community.access;
            admission = community.admission;
            stage = community.stage;
            stageSince = community.stageSince;
            roleBook = community.roleBook;
        }

        Community community() {
            return new Community(
                    before.id,
                    before.slug,
                    type,
                    access,
                    admission,
                    before.charter,
                    before.charterVersion,
                    before.founders,
                    stage,
                    stageSince,
                    before.foundedAt,
                    roleBook);
        }
    }
}
