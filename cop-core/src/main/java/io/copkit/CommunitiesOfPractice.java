package io.copkit;

import io.copkit.archive.ArchivePolicy;
import io.copkit.archive.BundleStore;
import io.copkit.archive.Memory;
import io.copkit.blueprint.BlueprintPages;
import io.copkit.charter.CharterBook;
import io.copkit.commands.AccessLoader;
import io.copkit.commands.ActivityCommands;
import io.copkit.commands.Desk;
import io.copkit.commands.FoundingCommands;
import io.copkit.commands.MembershipCommands;
import io.copkit.commands.Policies;
import io.copkit.commands.Reads;
import io.copkit.commands.RoleCommands;
import io.copkit.commands.Settings;
import io.copkit.commands.StoredHistory;
import io.copkit.commands.archive.Archiving;
import io.copkit.commands.archive.StoredMemory;
import io.copkit.commands.blueprint.StoredBlueprints;
import io.copkit.commands.charter.StoredCharters;
import io.copkit.commands.directory.StoredDirectory;
import io.copkit.commands.health.StoredHealth;
import io.copkit.commands.journey.StoredJourneys;
import io.copkit.commands.ladder.StoredRungs;
import io.copkit.commands.lifecycle.LifecycleCommands;
import io.copkit.commands.lifecycle.StoredLifecycle;
import io.copkit.commands.lifecycle.StoredModels;
import io.copkit.commands.membership.StoredApplications;
import io.copkit.commands.metric.StoredRecords;
import io.copkit.commands.norm.StoredNorms;
import io.copkit.commands.onboarding.StoredOnboarding;
import io.copkit.commands.participation.StoredLevels;
import io.copkit.commands.portfolio.StoredPortfolio;
import io.copkit.commands.principle.StoredPrinciples;
import io.copkit.commands.renewal.StoredRenewals;
import io.copkit.commands.sponsorship.StoredSponsorships;
import io.copkit.commands.structure.Descendants;
import io.copkit.commands.structure.StoredSubtrees;
import io.copkit.commands.succession.StoredSuccession;
import io.copkit.commands.theme.StoredGlossary;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.commands.tool.StoredTools;
import io.copkit.commands.transformation.StoredLineage;
import io.copkit.commands.vitality.StoredVitality;
import io.copkit.commands.warning.StoredWarnings;
import io.copkit.directory.Directory;
import io.copkit.disclosure.DisclosurePolicy;
import io.copkit.engagement.Activities;
import io.copkit.engagement.ActivityKinds;
import io.copkit.engagement.ActivityPages;
import io.copkit.engagement.CommunityCalendar;
import io.copkit.engagement.Engagement;
import io.copkit.fold.Folds;
import io.copkit.health.CommunityHealth;
import io.copkit.history.History;
import io.copkit.internal.Checks;
import io.copkit.journey.JourneyBook;
import io.copkit.ladder.RungBook;
import io.copkit.lifecycle.LifecycleBook;
import io.copkit.lifecycle.LifecycleModelPages;
import io.copkit.lifecycle.LifecyclePolicy;
import io.copkit.membership.Applications;
import io.copkit.membership.EligibilityPort;
import io.copkit.membership.Membership;
import io.copkit.metric.Metrics;
import io.copkit.network.CommunityNetworks;
import io.copkit.network.Interactions;
import io.copkit.norm.NormBook;
import io.copkit.onboarding.OnboardingBook;
import io.copkit.participation.LevelBook;
import io.copkit.participation.LevelRule;
import io.copkit.participation.Participation;
import io.copkit.participation.ParticipationPolicy;
import io.copkit.point.Points;
import io.copkit.policy.RightsFinding;
import io.copkit.policy.RightsPolicy;
import io.copkit.portfolio.PortfolioPages;
import io.copkit.principle.Principles;
import io.copkit.renewal.RenewalBook;
import io.copkit.renewal.RenewalPolicy;
import io.copkit.role.AccessView;
import io.copkit.role.CommunityAccessView;
import io.copkit.role.Conduct;
import io.copkit.role.Mandate;
import io.copkit.role.PermissionMatrix;
import io.copkit.role.Role;
import io.copkit.role.RoleHolder;
import io.copkit.sponsorship.SponsorshipBook;
import io.copkit.storage.CopStorage;
import io.copkit.storage.Ids;
import io.copkit.storage.StorageDescriptor;
import io.copkit.structure.Subtrees;
import io.copkit.succession.SuccessionBook;
import io.copkit.theme.GlossaryPages;
import io.copkit.theme.ThemeTree;
import io.copkit.tool.ToolBook;
import io.copkit.transformation.Lineage;
import io.copkit.vitality.DormancyPolicy;
import io.copkit.vitality.Vitality;
import io.copkit.vitality.VitalityPolicy;
import io.copkit.warning.EarlyWarnings;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The entry point: communities of practice over one storage.
 *
 * <pre>{@code
 * CommunitiesOfPractice cop = CommunitiesOfPractice.with(storage).build();
 * Community community = cop.as(ana).communities().found(charter).orElseThrow();
 * cop.as(ben).memberships().join(community.id()).orElseThrow();
 * }</pre>
 *
 * <p>Whatever changes something runs as somebody: {@link #as(MemberId) as a member}, or {@link #asSystem as the host
 * itself}. What only reads is the host's own business: it asks an {@link #accessOf access view} whom it may show it to.
 *
 * <p>Immutable and safe for use by any number of threads; starts no thread, keeps no cache, and may be dropped without a
 * call. Several instances over the same data, also on several nodes, are fine. What the storage throws
 * ({@link io.copkit.storage.StorageException}) passes through every method as it is.
 */
public final class CommunitiesOfPractice {

    private final CopStorage storage;
    private final ActivityKinds kinds;
    private final Desk desk;

    private CommunitiesOfPractice(Builder builder) {
        this.storage = builder.storage;
        this.kinds = builder.kinds;
        this.desk = new Desk(
                builder.storage,
                new Settings(
                        builder.clock,
                        builder.ids,
                        builder.kinds,
                        builder.permissions,
                        builder.lifecycle,
                        builder.vitality,
                        builder.dormancy,
                        builder.renewal,
                        builder.disclosure,
                        builder.eligibility,
                        builder.levels,
                        builder.calendar,
                        builder.nestingDepth,
                        builder.secrets,
                        builder.addressKey,
                        builder.policies,
                        builder.listeners,
                        builder.retention,
                        builder.retries),
                Stream.concat(Stream.of(new Descendants()), builder.archiving.stream())
                        .toList());
    }

    /**
     * Communities of practice over this storage.
     *
     * @throws IllegalArgumentException if the storage was written for an older level of the SPI than this library needs
     */
    public static Builder with(CopStorage storage) {
        return new Builder(storage);
    }

    /** Acts as a member, who is asked for permission by the records of the moment. */
    public ActingMember as(MemberId member) {
        return acting(member, ActivityCommands.of(desk, member));
    }

    /**
     * Acts as a member whose access view is held: recording activities trusts the view, which saves a query each time.
     * Everything else looks at the records of the moment all the same.
     */
    public ActingMember as(AccessView held) {
        return acting(held.member(), ActivityCommands.of(desk, held));
    }

    private ActingMember acting(MemberId member, Activities activities) {
        return new ActingMember(
                desk,
                member,
                new FoundingCommands(desk, member),
                new MembershipCommands(desk, member),
                new RoleCommands(desk, new Actor.Member(member)),
                new LifecycleCommands(desk, member),
                activities);
    }

    /**
     * Acts as the host itself.
     *
     * @param reason why, in a few words that name no person, such as {@code import}; kept in the history, 1 to 128 bytes
     */
    public ActingHost asSystem(String reason) {
        Actor.Host host = new Actor.Host(reason);
        return new ActingHost(desk, host, new RoleCommands(desk, host), ActivityCommands.ofHost(desk));
    }

    /** What a member may do, in every community that the member belongs to. One call to the storage. */
    public AccessView accessOf(MemberId member) {
        return new AccessLoader(desk).load(member);
    }

    /**
     * What every member of a community may do in it, if there is one with this id. One call to the storage for every ten
     * thousand members; where it stands inside others, also one for every ten thousand sanctions there.
     *
     * @throws NotUnderstoodException if a newer version of this library has written the community
     */
    public Optional<CommunityAccessView> accessIn(CommunityId community) {
        return new AccessLoader(desk).load(community);
    }

    /** What is not as it should be about the rights in a community, by its book of roles and the host's own policies. */
    public List<RightsFinding> verify(CommunityId community) {
        return new Policies(desk).verify(community);
    }

    /**
     * A community, if there is one with this id.
     *
     * @throws NotUnderstoodException if a newer version of this library has written it
     */
    public Optional<Community> community(CommunityId id) {
        return new Reads(desk).community(id);
    }

    /**
     * What the stage of a community lets anybody do in it, if there is one with this id: for the host's own modules, which ask
     * it before they write what belongs to a community, as every command of the library does.
     *
     * @throws NotUnderstoodException if a newer version of this library has written it
     */
    public Optional<Conduct> conduct(CommunityId id) {
        return community(id).map(Community::conduct);
    }

    /**
     * The membership of a member in a community, past or present, if there is one.
     *
     * @throws NotUnderstoodException if a newer version of this library has written it
     */
    public Optional<Membership> membership(CommunityId community, MemberId member) {
        return new Reads(desk).membership(community, member);
    }

    /**
     * The people and the organisations that hold a role in a community now, by their keys.
     *
     * @throws NotUnderstoodException if a newer version of this library has written one of them
     * @throws io.copkit.storage.InvalidCursorException if the page was not continued from one of this list
     */
    public Page<RoleHolder> holders(CommunityId community, Role role, Paging paging) {
        return new Reads(desk).holders(community, role, paging);
    }

    /**
     * The roles that an organisation holds in a community now; none if it held some once, empty if it never did.
     *
     * @throws NotUnderstoodException if a newer version of this library has written it
     */
    public Optional<Mandate> mandate(CommunityId community, OrganisationId organisation) {
        return new Reads(desk).mandate(community, organisation);
    }

    /** All communities, as the host itself sees them. What may be shown to whom is asked of the directories below. */
    public Directory directory() {
        return StoredDirectory.ofHost(desk);
    }

    /** The communities that exist for whoever the host does not know; a member has {@code as(member).directory()}. */
    public Directory publicDirectory() {
        return StoredDirectory.ofStranger(desk);
    }

    /** The blueprints of the organisation. */
    public BlueprintPages blueprints() {
        return new StoredBlueprints(desk);
    }

    /** All communities of the organisation together. */
    public PortfolioPages portfolio() {
        return new StoredPortfolio(desk);
    }

    /** The communities that stand inside others. */
    public Subtrees subtrees() {
        return new StoredSubtrees(desk);
    }

    /** What a community is remembered by. */
    public Memory memory(CommunityId community) {
        return new StoredMemory(desk, community);
    }

    /** Which communities have come out of which. */
    public Lineage lineage() {
        return StoredLineage.ofHost(desk);
    }

    /** The themes of a community. */
    public ThemeTree themes(CommunityId community) {
        return SubjectChecks.tree(desk, community.value());
    }

    /** The themes of the organisation. */
    public ThemeTree organisationThemes() {
        return SubjectChecks.tree(desk, Ids.TENANT_SCOPE);
    }

    /** The words that a community uses in a sense of its own. */
    public GlossaryPages glossary(CommunityId community) {
        return new StoredGlossary(desk, community);
    }

    /** Who wants to come into a community: applications, the waiting list, and invitations. */
    public Applications applications(CommunityId community) {
        return new StoredApplications(desk, community);
    }

    /** What happened in a community, and its state as of any date. */
    public History history(CommunityId community) {
        return new StoredHistory(desk, community);
    }

    /** The life of a community: its stages, and what is proposed. */
    public LifecycleBook lifecycle(CommunityId community) {
        return new StoredLifecycle(desk, community);
    }

    /** The models that name the stages of communities: the published ones, and those of the host. */
    public LifecycleModelPages lifecycleModels() {
        return new StoredModels(desk);
    }

    /** The norms of a community, and who has acknowledged them. */
    public NormBook norms(CommunityId community) {
        return new StoredNorms(desk, community);
    }

    /** The newcomers of a community, and who helps them. */
    public OnboardingBook onboarding(CommunityId community) {
        return new StoredOnboarding(desk, community);
    }

    /** Who stands behind a community, and what they have promised. */
    public SponsorshipBook sponsorships(CommunityId community) {
        return new StoredSponsorships(desk, community);
    }

    /** The proposals to the charter of a community, and who has accepted it. */
    public CharterBook charters(CommunityId community) {
        return new StoredCharters(desk, community);
    }

    /** How a community finds somebody who takes over. */
    public SuccessionBook succession(CommunityId community) {
        return new StoredSuccession(desk, community);
    }

    /** The tools of a community, and the reviews of its rights. */
    public ToolBook tools(CommunityId community) {
        return new StoredTools(desk, community);
    }

    /** What was recorded in a community, row by row. */
    public ActivityPages activities(CommunityId community) {
        return ActivityPages.of(storage, community);
    }

    /** The figures of what was done in a community. */
    public Engagement engagement(CommunityId community) {
        return Engagement.of(storage, community);
    }

    /** What the metrics of the catalogue read in a community. */
    public Metrics metrics(CommunityId community) {
        return metrics(new StoredRecords(desk, community));
    }

    /**
     * What the metrics of the catalogue read in a community, and in all that it has come out of, as if it had been one: who
     * belonged to one of those belonged to it until it went on in another.
     */
    public Metrics metricsWithAncestors(CommunityId community) {
        return metrics(new StoredRecords(desk, community, lineage().ancestors(community)));
    }

    private Metrics metrics(StoredRecords records) {
        return Metrics.of(storage, records, kinds).in(desk.settings().calendar());
    }

    /** What metrics of the host's own read in a community. */
    public Folds folds(CommunityId community) {
        return Folds.of(storage, community);
    }

    /** How well a community is. */
    public CommunityHealth health(CommunityId community) {
        return new StoredHealth(desk, community);
    }

    /** What may go wrong in a community. */
    public EarlyWarnings warnings(CommunityId community) {
        return new StoredWarnings(desk, community);
    }

    /** Who acts toward whom in a community. */
    public Interactions network(CommunityId community) {
        return Interactions.of(storage, community, new Reads(desk));
    }

    /**
     * How several communities hang together.
     *
     * @param communities 1 to 10 000
     * @throws IllegalArgumentException if there is no community
     */
    public CommunityNetworks networks(Collection<CommunityId> communities) {
        return CommunityNetworks.of(storage, communities, new Reads(desk));
    }

    /** The figures of what was done in a community, and in all that it has come out of, as if it had been one. */
    public Engagement engagementWithAncestors(CommunityId community) {
        Set<CommunityId> all = new LinkedHashSet<>(Set.of(community));
        lineage().ancestors(community).forEach(descent -> all.add(descent.from()));
        return Engagement.of(storage, all);
    }

    /** The ladder of a community, and where its members stand. */
    public RungBook rungs(CommunityId community) {
        return new StoredRungs(desk, community);
    }

    /** How near people are to the heart of a community, by what they did in it. */
    public Participation participation(CommunityId community) {
        return new StoredLevels(desk, community).participation();
    }

    /** The levels of participation of a community, as reviews have left them. */
    public LevelBook levels(CommunityId community) {
        return new StoredLevels(desk, community);
    }

    /** The ways of members through a community. */
    public JourneyBook journeys(CommunityId community) {
        return new StoredJourneys(desk, community);
    }

    /** The points of the members of a community. */
    public Points points(CommunityId community) {
        return Points.of(
                storage, community, kinds, new Reads(desk), desk.settings().calendar());
    }

    /** Whether a community is alive. */
    public Vitality vitality(CommunityId community) {
        return new StoredVitality(desk, community);
    }

    /** The reviews by which the stewards of a community decide how it goes on. */
    public RenewalBook renewal(CommunityId community) {
        return new StoredRenewals(desk, community);
    }

    /** How a community stands by the seven principles of designing for aliveness. */
    public Principles principles(CommunityId community) {
        return new StoredPrinciples(desk, community);
    }

    /** The kinds of activity that can be recorded. */
    public ActivityKinds kinds() {
        return kinds;
    }

    CopStorage storage() {
        return storage;
    }

    /** Settings, each with a default that suits a host as it is. */
    public static final class Builder {

        /** Enough for any race that is not a stampede on one community's facilitators. */
        private static final int RETRIES = 10;

        /** Long enough to notice after a month's absence. */
        private static final int RETENTION_DAYS = 30;

        /** Deeper than any organisation that we have seen, and a fraction of what a record can carry above it. */
        private static final int NESTING_DEPTH = 16;

        private static final int DEEPEST = 128;

        private final CopStorage storage;
        private final List<CopListener> listeners = new ArrayList<>();
        private final List<RightsPolicy> policies = new ArrayList<>();
        private InstantSource clock = InstantSource.system();
        private IdSource ids = IdSource.random();
        private ActivityKinds kinds = ActivityKinds.standard();
        private PermissionMatrix permissions = PermissionMatrix.standard();
        private LifecyclePolicy lifecycle = LifecyclePolicy.standard();
        private VitalityPolicy vitality = VitalityPolicy.standard();
        private DormancyPolicy dormancy = DormancyPolicy.standard();
        private RenewalPolicy renewal = RenewalPolicy.standard();
        private DisclosurePolicy disclosure = DisclosurePolicy.STANDARD;
        private EligibilityPort eligibility = EligibilityPort.everybody();
        private LevelRule levels = ParticipationPolicy.BEHAVIOURAL_V1;
        private CommunityCalendar calendar = CommunityCalendar.UTC;
        private int nestingDepth = NESTING_DEPTH;
        private SecretSource secrets = SecretSource.random();
        private Optional<byte[]> addressKey = Optional.empty();
        private Duration retention = Duration.ofDays(RETENTION_DAYS);
        private Optional<Archiving> archiving = Optional.empty();
        private int retries = RETRIES;

        private Builder(CopStorage storage) {
            StorageDescriptor descriptor = storage.descriptor();
            if (descriptor.spiLevel() < StorageDescriptor.LEVEL) {
                throw new IllegalArgumentException("the storage " + descriptor.name() + " offers level "
                        + descriptor.spiLevel() + " of the SPI but this library needs " + StorageDescriptor.LEVEL);
            }
            this.storage = storage;
        }

        /** Where the time comes from; the system's clock if not set. */
        public Builder clock(InstantSource source) {
            this.clock = source;
            return this;
        }

        /** Where ids come from; random ones if not set. */
        public Builder ids(IdSource source) {
            this.ids = source;
            return this;
        }

        /** The kinds of activity that can be recorded; the standard ones if not set. */
        public Builder kinds(ActivityKinds registered) {
            this.kinds = registered;
            return this;
        }

        /** Which role may do what; the standard matrix if not set. */
        public Builder permissions(PermissionMatrix matrix) {
            this.permissions = matrix;
            return this;
        }

        /** How the guards of moves judge; the standard policy if not set. */
        public Builder lifecycle(LifecyclePolicy policy) {
            this.lifecycle = policy;
            return this;
        }

        /** When a community is live, quiet or dormant; the standard policy if not set. */
        public Builder vitality(VitalityPolicy policy) {
            this.vitality = policy;
            return this;
        }

        /** When reviews are due, and who is called upon when nobody holds them; the standard policy if not set. */
        public Builder renewal(RenewalPolicy policy) {
            this.renewal = policy;
            return this;
        }

        /** What is told to a community that falls silent, and when; the standard policy if not set. */
        public Builder dormancy(DormancyPolicy policy) {
            this.dormancy = policy;
            return this;
        }

        /** Which figures are shown to whom, and of how many people at least; {@link DisclosurePolicy#STANDARD} if not set. */
        public Builder disclosure(DisclosurePolicy policy) {
            this.disclosure = policy;
            return this;
        }

        /** Who may belong to a community at all, by what only the host knows; everybody if not set. */
        public Builder eligibility(EligibilityPort port) {
            this.eligibility = port;
            return this;
        }

        /** What decides on levels of participation; {@link ParticipationPolicy#BEHAVIOURAL_V1} if not set. */
        public Builder levels(LevelRule rule) {
            this.levels = rule;
            return this;
        }

        /** Whose weeks reviews of levels count; those of {@link CommunityCalendar#UTC} if not set. */
        public Builder calendar(CommunityCalendar weeks) {
            this.calendar = weeks;
            return this;
        }

        /**
         * How many communities may stand one inside the other; {@value #NESTING_DEPTH} if not set.
         *
         * @throws IllegalArgumentException if it is not 1 to {@value #DEEPEST}
         */
        public Builder nestingDepth(int levels) {
            if (levels < 1 || levels > DEEPEST) {
                throw new IllegalArgumentException("nesting must be 1 to " + DEEPEST + " levels deep but is " + levels);
            }
            this.nestingDepth = levels;
            return this;
        }

        /** Where the secrets of invitations come from; random ones if not set. */
        public Builder secrets(SecretSource source) {
            this.secrets = source;
            return this;
        }

        /**
         * The key that addresses outside are hashed with before they are stored: 16 bytes at least, known to the host only,
         * and always the same. Without one nobody can be invited by an address.
         *
         * @throws IllegalArgumentException if it is too short
         */
        public Builder addressKey(byte[] key) {
            if (key.length < 16) {
                throw new IllegalArgumentException("a key for addresses has 16 bytes at least, not " + key.length);
            }
            this.addressKey = Optional.of(key.clone());
            return this;
        }

        /** One more set of the host's own rules on rights; asked in the order in which they were set. */
        public Builder policy(RightsPolicy policy) {
            Checks.id("policy", policy.name());
            this.policies.add(policy);
            return this;
        }

        /** One more who is told of what happened; called in the order in which they were set. */
        public Builder listener(CopListener listener) {
            this.listeners.add(listener);
            return this;
        }

        /**
         * How long a community that was withdrawn can be brought back; {@value #RETENTION_DAYS} days if not set.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder retention(Duration length) {
            if (length.isNegative()) {
                throw new IllegalArgumentException("retention must not be negative but is " + length);
            }
            this.retention = length;
            return this;
        }

        /**
         * Where the bundle of each community goes as it is closed, by whatever command; if not set, the host archives by
         * {@link io.copkit.archive.Archives} when it likes. A bundle that could not be kept is tried again by the next sweep.
         *
         * @param policy which spaces go into it
         */
        public Builder archive(ArchivePolicy policy, BundleStore store) {
            this.archiving = Optional.of(new Archiving(policy, store));
            return this;
        }

        /**
         * How often a lost race is decided anew on fresh records, and a write of unknown outcome repeated; {@value #RETRIES}
         * if not set. After that a race is refused with {@code concurrent_change}, an unknown outcome thrown.
         *
         * <p>Over a storage that has joined a transaction of the host, set 0: within that transaction the same records would
         * be read again, so the refusal comes at once and the host decides whether to begin anew.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder retries(int times) {
            if (times < 0) {
                throw new IllegalArgumentException("retries must not be negative but is " + times);
            }
            this.retries = times;
            return this;
        }

        /** The entry point with these settings. */
        public CommunitiesOfPractice build() {
            return new CommunitiesOfPractice(this);
        }
    }
}
