package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.history.HistoryEntry;
import io.copkit.history.Replay;
import io.copkit.internal.Checks;
import io.copkit.lifecycle.Stage;
import io.copkit.membership.Membership;
import io.copkit.storage.ChangeSet;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import io.copkit.storage.StateKey;
import io.copkit.storage.StateRecord;
import io.copkit.storage.StateStore;
import io.copkit.storage.TransitionRecord;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One attempt at a command: what it reads, and the change set that it makes of it. Used by one thread, once.
 *
 * <p>Reads come in the order of the decision. A count is only worth something if the version that guards it was read
 * before: whoever changes what is counted in the dangerous direction writes that version too.
 */
public final class Work {

    /** How many members a command deals with at most in one go: each takes two records of the thousand in a commit. */
    static final int SWEEP = 500;

    /** Past every due date: for whoever wants all that are due at all, in that order. */
    static final Instant FAR_AHEAD = Instant.parse("9999-12-31T00:00:00Z");

    private final StateStore state;
    private final String changeId;
    private final Optional<String> operationId;
    private final Actor actor;
    private final Map<StateKey, StateRecord> puts = new TreeMap<>();
    private final Map<StateKey, Long> requires = new TreeMap<>();
    private final Map<StateKey, Long> deletes = new TreeMap<>();
    private final List<TransitionRecord> transitions = new ArrayList<>();
    private final List<DocumentRecord> letGo = new ArrayList<>();
    private final Map<StateKey, Change> changed = new TreeMap<>();
    private final Map<StateKey, MembershipRecord> stored = new TreeMap<>();
    private final Seconded seconded = new Seconded();
    private final People people;
    private final Instant now;
    private Instant at;

    private record Change(Community before, Community after) {}

    Work(StateStore state, String changeId, Optional<String> operationId, Actor actor, Instant now) {
        this.state = state;
        this.changeId = changeId;
        this.operationId = operationId;
        this.actor = actor;
        this.now = Checks.instant("now", now);
        this.at = this.now;
        this.people = new People(state, this);
    }

    /** On whose behalf. */
    public Actor actor() {
        return actor;
    }

    /**
     * Since when the change holds: now, but never before the latest change of what was read. A clock that was set back, or
     * that differs on another node, would otherwise turn the order of history around.
     */
    public Instant at() {
        return at;
    }

    /** The member who acts; empty if it is the host itself. */
    public Optional<MemberId> actingMember() {
        return actor instanceof Actor.Member member ? Optional.of(member.id()) : Optional.empty();
    }

    /**
     * Decides on a community, if there is one for whoever acts. A hidden one that the actor has nothing to do with is refused
     * exactly as one that there never was.
     */
    public <T> Outcome<T> inCommunity(
            CommunityId id, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return state.findCommunity(id.value())
                .filter(this::existsForActor)
                .map(CommunityMapping::read)
                .map(this::seen)
                .map(decision)
                .orElseGet(() -> Desk.refused(RefusalCode.COMMUNITY_UNKNOWN));
    }

    /** Decides on a community, if there is one and it is not closed. */
    public <T> Outcome<T> inOpenCommunity(
            CommunityId id, Function<Stored<Community, CommunityRecord>, Outcome<T>> decision) {
        return inCommunity(
                id,
                stored -> stored.value()
                        .conduct()
                        .refusal()
                        .<Outcome<T>>map(Outcome::refused)
                        .orElseGet(() -> decision.apply(stored)));
    }

    /** A community. */
    public Optional<Stored<Community, CommunityRecord>> community(CommunityId id) {
        return state.findCommunity(id.value()).map(CommunityMapping::read).map(this::seen);
    }

    /** A membership, as it is stored or as this attempt has left it. */
    public Optional<Stored<Membership, MembershipRecord>> membership(CommunityId community, MemberId member) {
        return record(community, member).map(MembershipMapping::read).map(this::seen);
    }

    /** What a person or an organisation is to a community, as it is stored or as this attempt has left it. */
    Optional<MembershipRecord> record(CommunityId community, MemberId holder) {
        StateKey key = StateKey.membership(community.value(), holder.value());
        Optional<MembershipRecord> record = puts.get(key) instanceof MembershipRecord pending
                ? Optional.of(pending)
                : state.findMembership(community.value(), holder.value());
        record.filter(found -> !puts.containsKey(key)).ifPresent(found -> stored.put(key, found));
        return record;
    }

    /** Who belongs to a community, or is about to. */
    public People people() {
        return people;
    }

    /** Takes note of something that was read apart or with many others, so that nothing holds before its latest change. */
    public void know(Stored<?, ?> known) {
        seen(known);
    }

    /** The past of a member, with what this attempt adds to it. */
    public Replay past(CommunityId community, MemberId member) {
        List<HistoryEntry> entries = new ArrayList<>(new StoredHistory(state, community).about(member));
        long sequence = entries.isEmpty() ? 0 : entries.get(entries.size() - 1).sequence();
        for (TransitionRecord transition : transitions) {
            if (member.value().equals(transition.subjectId())) {
                sequence++;
                entries.add(HistoryMapping.read(transition.withSequence(sequence)));
            }
        }
        return Replay.of(entries);
    }

    /** How many steps of the history this attempt adds. */
    public int entries() {
        return transitions.size();
    }

    /** A document as it is stored. */
    public Optional<DocumentRecord> document(StateKey.OfDocument key) {
        return state.findDocument(key);
    }

    /** A version of the charter of a community. */
    public Optional<DocumentRecord> charter(CommunityId community, int version) {
        return state.findDocument(CharterVersions.MAPPING.key(community.value(), CharterVersions.id(version)));
    }

    /** An aggregate that is kept as a document. */
    public <A> Optional<Stored<A, DocumentRecord>> document(DocumentMapping<A> mapping, String scope, String id) {
        return state.findDocument(mapping.key(scope, id)).map(mapping::read).map(this::seen);
    }

    /** Aggregates that are kept as documents, on one page. */
    public <A> List<A> documents(DocumentMapping<A> mapping, DocumentQuery query) {
        return documents(mapping, query, record -> true).stream()
                .map(Stored::value)
                .toList();
    }

    /** Those of the aggregates on one page whose records are fit to be read. */
    <A> List<Stored<A, DocumentRecord>> documents(
            DocumentMapping<A> mapping, DocumentQuery query, Predicate<DocumentRecord> fit) {
        return state.documents(query).items().stream()
                .filter(fit)
                .map(mapping::read)
                .map(this::seen)
                .toList();
    }

    /** Writes the first version of an aggregate that is kept as a document. */
    public <A> DocumentRecord put(DocumentMapping<A> mapping, A first) {
        DocumentRecord record = mapping.first(first, at);
        put(record);
        return record;
    }

    /** Writes the next version of an aggregate that is kept as a document. */
    public <A> DocumentRecord put(DocumentMapping<A> mapping, A next, Stored<A, DocumentRecord> previous) {
        DocumentRecord record = mapping.next(next, previous.record(), at);
        put(record);
        return record;
    }

    /** Documents of one kind in one state that fit and that this attempt has not touched yet. */
    public <A> List<Stored<A, DocumentRecord>> documents(
            DocumentMapping<A> mapping, CommunityId community, String status, Predicate<A> fits, int atMost) {
        List<Stored<A, DocumentRecord>> taken = new ArrayList<>();
        DocumentQuery query = DocumentQuery.of(
                        StateFilter.ANY.inCommunity(community.value()).inStatus(status), PageRequest.first(SWEEP))
                .ofType(mapping.type());
        Slice<DocumentRecord> page = state.documents(query);
        while (true) {
            page.items().stream()
                    .filter(found -> !puts.containsKey(found.key()))
                    .map(found -> seen(mapping.read(found)))
                    .filter(found -> fits.test(found.value()))
                    .limit(atMost - taken.size())
                    .forEach(taken::add);
            if (taken.size() == atMost || page.next() == null) {
                return taken;
            }
            page = state.documents(query.onPage(query.page().after(page.next())));
        }
    }

    /** Whether this attempt has changed a membership. */
    public boolean hasChanged(CommunityId community, MemberId member) {
        return touches(StateKey.membership(community.value(), member.value()));
    }

    /** Whether this attempt has changed a record. */
    boolean touches(StateKey key) {
        return puts.containsKey(key);
    }

    /** A membership that a query found, as this attempt has left it. */
    MembershipRecord found(MembershipRecord found) {
        stored.putIfAbsent(found.key(), found);
        return puts.get(found.key()) instanceof MembershipRecord pending ? pending : found;
    }

    /** Decides a part of the change; what is refused, and what writes nothing, leaves nothing behind. */
    public <T> Outcome<T> part(Supplier<Outcome<T>> decision) {
        Map<StateKey, StateRecord> before = new TreeMap<>(puts);
        int entries = transitions.size();
        Outcome<T> outcome = decision.get();
        if (!outcome.isAccepted() || before.equals(puts)) {
            puts.clear();
            puts.putAll(before);
            transitions.subList(entries, transitions.size()).clear();
        }
        return outcome;
    }

    /** Hands on what this attempt takes away from the stored memberships, and what it adds. */
    void forEachChange(ObjIntConsumer<MembershipRecord> sink) {
        for (StateRecord put : puts.values()) {
            if (put instanceof MembershipRecord written) {
                MembershipRecord before = stored.get(put.key());
                if (before != null) {
                    sink.accept(before, -1);
                }
                sink.accept(written, 1);
            }
        }
    }

    /** Demands that something is still as it was read when the change is committed. */
    public void require(Stored<?, ?> stored) {
        require(stored.record().key(), stored.record().version());
    }

    /** Demands a version at commit; 0 that nothing is stored. */
    public void require(StateKey key, long version) {
        requires.put(key, version);
    }

    /** Writes the next version of a community as it is: of two who do so at once, one decides anew. */
    public void rewrite(Stored<Community, CommunityRecord> stored) {
        if (!puts.containsKey(stored.record().key())) {
            put(stored.value(), stored);
        }
    }

    /** Has a sweep look at a community soon: who facilitates it, or how long, is about to change. */
    public void reviewSuccession(Stored<Community, CommunityRecord> stored) {
        rewrite(stored);
        if (puts.get(stored.record().key()) instanceof CommunityRecord next) {
            put(Dues.with(next, Dues.SUCCESSION, Optional.of(at)));
        }
    }

    /** Writes a record. */
    public void put(StateRecord record) {
        puts.put(record.key(), record);
    }

    /** Writes the first version of a community, and of its charter. */
    public Stored<Community, CommunityRecord> found(Community community) {
        CommunityRecord record =
                Dues.with(CommunityMapping.first(community, at), Dues.CARE, careFrom(community.stage()));
        put(record);
        CharterVersions.keep(this, community);
        return new Stored<>(community, record, at);
    }

    /** Writes the next version of a community. */
    public CommunityRecord put(Community next, Stored<Community, CommunityRecord> previous) {
        CommunityRecord record = settle(next, previous);
        changed.put(record.key(), new Change(previous.value(), next));
        return record;
    }

    /**
     * Writes the next version of a community from which nothing else is to follow: what stands above it has changed, and whoever
     * does so looks below it too; or it never was.
     */
    public CommunityRecord settle(Community next, Stored<Community, CommunityRecord> previous) {
        if (next.isHidden() && !previous.value().isHidden()) {
            letGo.addAll(SlugClaims.of(state, next.id()));
        }
        CommunityRecord record = CommunityMapping.next(next, previous.record(), at);
        boolean begins = RoleHolders.needsFacilitator(next) && !RoleHolders.needsFacilitator(previous.value());
        if (begins) {
            record = Dues.with(record, Dues.SUCCESSION, Optional.of(at));
        }
        if (next.stage() != previous.value().stage()) {
            record = Dues.with(record, Dues.CARE, careFrom(next.stage()));
        }
        put(record);
        return record;
    }

    /** What there is to look after depends on the stage; a closed community rests. */
    private Optional<Instant> careFrom(Stage stage) {
        return stage == Stage.CLOSED ? Optional.empty() : Optional.of(at.plus(Dues.CARE_INTERVAL));
    }

    /** Marks the communities whose change entails something elsewhere. */
    void mark(List<Consequence> consequences) {
        for (CommunityRecord written : changedCommunities()) {
            Change change = Objects.requireNonNull(changed.get(written.key()));
            CommunityRecord marked = written;
            for (Consequence consequence : consequences) {
                marked = consequence.marked(this, change.before, change.after, marked);
            }
            put(marked);
        }
    }

    /** The communities that this attempt changes, as they are written. */
    List<CommunityRecord> changedCommunities() {
        return changed.keySet().stream()
                .map(puts::get)
                .filter(CommunityRecord.class::isInstance)
                .map(CommunityRecord.class::cast)
                .toList();
    }

    /** Removes a record. */
    public void delete(StateRecord record) {
        deletes.put(record.key(), record.version());
    }

    /** Says what happens. */
    public void happened(Step step) {
        transitions.add(HistoryMapping.write(step, changeId, operationId, transitions.size() + 1, actor, at, now));
    }

    /** To what a second person has said yes. */
    Seconded seconded() {
        return seconded;
    }

    /** Why what happens is not what a second person has said yes to, if so. */
    Optional<Refusal> strayed() {
        return seconded.strayed(transitions);
    }

    /** Whether nothing happens: everything is as it should be already. */
    boolean isEmpty() {
        return transitions.isEmpty();
    }

    /** The claims of slugs that communities which hide by this change let go of, once it is committed. */
    List<DocumentRecord> letGo() {
        return letGo;
    }

    /** All of it, to be committed. */
    public ChangeSet changes() {
        puts.keySet().forEach(requires::remove);
        return ChangeSet.of(changeId, List.copyOf(puts.values()), deletes, requires, transitions);
    }

    private boolean existsForActor(CommunityRecord community) {
        return actingMember()
                .map(member -> new Sight(state, member, now).sees(community))
                .orElse(true);
    }

    <S extends Stored<?, ?>> S seen(S stored) {
        if (stored.changedAt().isAfter(at)) {
            at = stored.changedAt();
        }
        return stored;
    }
}
