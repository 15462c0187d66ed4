package io.copkit;

import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityProfile;
import io.copkit.community.CommunityType;
import io.copkit.community.Founding;
import io.copkit.community.PendingFate;
import io.copkit.community.PendingRule;
import io.copkit.community.Slug;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Life;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.StageOutcome;
import io.copkit.membership.AdmissionPolicy;
import io.copkit.role.Conduct;
import io.copkit.role.RoleBook;
import io.copkit.structure.Nesting;
import io.copkit.structure.Practice;
import io.copkit.structure.Regime;
import io.copkit.theme.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A community as it was when it was read. It begins as {@link Stage#POTENTIAL}, founded by one member on a charter, and
 * lives through its stages until it is closed and remembered. Founding is provenance: who may do what lies in the roles of
 * the members.
 *
 * @param id the community's id
 * @param slug a readable name for addresses; no two communities have the same, and a hidden one has none but its id
 * @param type what it is for
 * @param access how far it opens itself
 * @param admission on which terms people come and stay
 * @param charter what the community agrees on
 * @param charterVersion which version of the charter that is, from 1
 * @param founders who founded it, people or an organisation by its key; empty once they have been erased
 * @param stage where it is in its life
 * @param stageSince when that stage began
 * @param foundedAt when it was founded
 * @param roleBook what it has settled about its roles
 * @param profile how it is built
 * @param nesting where it stands among the others, and what flows down to it
 * @param subjects what it is about, by the themes of the organisation
 * @param practice how it goes about its life, beyond that
 * @param life what belongs to its life beside the stage
 * @param pending what was settled for applications and invitations that were open when the join policy changed
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
        RoleBook roleBook,
        CommunityProfile profile,
        Nesting nesting,
        Subjects subjects,
        Practice practice,
        Life life,
        Optional<PendingRule> pending) {

    /** Copies the list. */
    public Community {
        founders = List.copyOf(founders);
    }

    /** A community at its beginning. */
    public static Community found(CommunityId id, String slug, Founding founding, MemberId founder, Instant at) {
        return found(id, slug, founding, List.of(founder), at);
    }

    /** A community at its beginning, founded by several, or by nobody who is known any more. */
    public static Community found(CommunityId id, String slug, Founding founding, List<MemberId> founders, Instant at) {
        return new Community(
                id,
                slug,
                founding.type(),
                founding.access(),
                AdmissionPolicy.STANDARD,
                founding.charter(),
                1,
                founders,
                Stage.POTENTIAL,
                at,
                at,
                RoleBook.STANDARD,
                CommunityProfile.EMPTY,
                Nesting.TOP,
                Subjects.NONE,
                Practice.NONE,
                Life.FIRST,
                Optional.empty());
    }

    /** Whether nobody but its members and those whom it invites may know of it. */
    public boolean isHidden() {
        return access.isHidden();
    }

    /** What came of its last transformation, or of its life; empty while nothing did. */
    public Optional<StageOutcome> outcome() {
        return life.conclusion().map(Conclusion::outcome);
    }

    /** Which of its lives this is, from 1. */
    public int incarnation() {
        return life.incarnation();
    }

    /** What its stage lets anybody do in it. */
    public Conduct conduct() {
        return new Conduct(stage);
    }

    /** The same community in another stage. */
    public Community moveTo(Stage next, Instant at) {
        return with(parts -> {
            parts.stage = next;
            parts.stageSince = at;
        });
    }

    /** The same community with something else beside its stage. */
    public Community with(Life other) {
        return with(parts -> parts.life = other);
    }

    /** The same community of another type. */
    public Community with(CommunityType other) {
        return with(parts -> parts.type = other);
    }

    /** The same community with another access. */
    public Community with(CommunityAccess other) {
        return with(nesting, own().with(other));
    }

    /** The same community with another book of roles. */
    public Community with(RoleBook other) {
        return with(nesting, own().with(other));
    }

    /** The same community with other terms of admission. */
    public Community with(AdmissionPolicy other) {
        return with(nesting, own().with(other));
    }

    /** The same community with another profile. */
    public Community with(CommunityProfile other) {
        return with(parts -> parts.profile = other);
    }

    /** The same community with the next version of its charter. */
    public Community amended(Charter next) {
        return with(parts -> {
            parts.charter = next;
            parts.charterVersion++;
        });
    }

    /** The same community under another slug. */
    public Community under(String other) {
        return with(parts -> parts.slug = other);
    }

    /** The same community about something else. */
    public Community with(Subjects other) {
        return with(parts -> parts.subjects = other);
    }

    /** The same community that goes about its life otherwise. */
    public Community with(Practice other) {
        return with(parts -> parts.practice = other);
    }

    /** The same community that has settled something else for what is pending. */
    public Community letting(Optional<PendingRule> rule) {
        return with(parts -> parts.pending = rule);
    }

    /** What was settled for something that was asked at an instant, if anything. */
    public Optional<PendingFate> fateOf(Instant askedAt) {
        return pending.filter(rule -> rule.isAbout(askedAt)).map(PendingRule::fate);
    }

    /** What it has settled for itself; more than that holds where something flows down from above. */
    public Regime own() {
        return nesting.own().orElseGet(this::regime);
    }

    /** What holds in it. */
    public Regime regime() {
        return new Regime(access, roleBook, admission);
    }

    /** The same community in another place, having settled this for itself. */
    public Community with(Nesting place, Regime own) {
        Regime holds = place.effective(own);
        return with(parts -> {
            parts.nesting = place.settling(own);
            parts.access = holds.access();
            parts.slug = holds.access().isHidden() ? Slug.ofHidden(id) : slug;
            parts.roleBook = holds.roleBook();
            parts.admission = holds.admission();
        });
    }

    private Community with(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.community();
    }

    /** A copy about to differ: the only place that lists all parts, however many ways there are to change one. */
    private static final class Parts {

        private final Community before;
        private String slug;
        private CommunityType type;
        private CommunityAccess access;
        private AdmissionPolicy admission;
        private Charter charter;
        private int charterVersion;
        private Stage stage;
        private Instant stageSince;
        private RoleBook roleBook;
        private CommunityProfile profile;
        private Nesting nesting;
        private Subjects subjects;
        private Practice practice;
        private Life life;
        private Optional<PendingRule> pending;

        Parts(Community community) {
            before = community;
            slug = community.slug;
            type = community.type;
            access = community.access;
            admission = community.admission;
            charter = community.charter;
            charterVersion = community.charterVersion;
            stage = community.stage;
            stageSince = community.stageSince;
            roleBook = community.roleBook;
            profile = community.profile;
            nesting = community.nesting;
            subjects = community.subjects;
            practice = community.practice;
            life = community.life;
            pending = community.pending;
        }

        Community community() {
            return new Community(
                    before.id,
                    slug,
                    type,
                    access,
                    admission,
                    charter,
                    charterVersion,
                    before.founders,
                    stage,
                    stageSince,
                    before.foundedAt,
                    roleBook,
                    profile,
                    nesting,
                    subjects,
                    practice,
                    life,
                    pending);
        }
    }
}
