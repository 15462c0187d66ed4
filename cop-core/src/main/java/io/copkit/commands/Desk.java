package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.CopEvent;
import io.copkit.CopListener;
import io.copkit.NotUnderstoodException;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.ReusedIdException;
import io.copkit.storage.CommitOutcome;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.CopStorage;
import io.copkit.storage.OutcomeUnknownException;
import io.copkit.storage.StorageException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where every command is carried out: fresh records are read, pure code decides, one change set is committed, listeners are
 * told. A lost race is decided anew on fresh records; a commit of unknown outcome is repeated as it is.
 */
public final class Desk {

    private static final Logger LOG = LoggerFactory.getLogger(Desk.class);

    private final CopStorage storage;
    private final CopStorage everything;
    private final Settings settings;
    private final List<Consequence> consequences;
    private final Policies policies;

    /**
     * A desk over a storage, in which a community that was withdrawn is not there.
     *
     * @param consequences what a change of a community entails elsewhere, in the order in which it is done
     */
    public Desk(CopStorage storage, Settings settings, List<Consequence> consequences) {
        this(new PresentStorage(storage), storage, settings, List.copyOf(consequences));
    }

    private Desk(CopStorage storage, CopStorage everything, Settings settings, List<Consequence> consequences) {
        this.storage = storage;
        this.everything = everything;
        this.settings = settings;
        this.consequences = consequences;
        this.policies = new Policies(this);
    }

    /** The same desk over all that is stored, with what was withdrawn. */
    public Desk overEverything() {
        return new Desk(everything, everything, settings, consequences);
    }

    /** Where everything is kept. */
    public CopStorage storage() {
        return storage;
    }

    /** What the host has set. */
    public Settings settings() {
        return settings;
    }

    /** The time of the host's clock. */
    public Instant now() {
        return settings.clock().instant();
    }

    /** A new id. */
    public String newId() {
        return settings.ids().next();
    }

    /** Not done, for this reason. */
    public static <T> Outcome<T> refused(RefusalCode code) {
        return Outcome.refused(Refusal.of(code));
    }

    /** Not done, for this reason. */
    public static <T> Outcome<T> refused(RefusalCode code, Map<String, String> parameters) {
        return Outcome.refused(Refusal.of(code, parameters));
    }

    /**
     * Runs a command.
     *
     * @param decision reads, decides and fills the change set; called again with a fresh one when a race is lost
     */
    public <T> Outcome<T> run(Actor actor, Function<Work, Outcome<T>> decision) {
        String changeId = newId();
        return attempt(actor, changeId, Optional.empty(), decision).orElseThrow(() -> new ReusedIdException(changeId));
    }

    /**
     * Runs one step of an operation that takes several commits. Whoever is interrupted runs the whole operation again: a
     * step that was taken is not taken twice, whatever its decision would be by now.
     *
     * @param operationId shared by all steps, and kept in the history with each
     * @param number the step's place, from 1
     * @return the outcome; empty if this step was taken before
     */
    public <T> Optional<Outcome<T>> step(
            Actor actor, String operationId, int number, Function<Work, Outcome<T>> decision) {
        return attempt(actor, operationId + "#" + number, Optional.of(operationId), decision);
    }

    /** Decides and commits; empty if the change id has been used for something else. */
    private <T> Optional<Outcome<T>> attempt(
            Actor actor, String changeId, Optional<String> operationId, Function<Work, Outcome<T>> decision) {
        for (int attempt = 0; attempt <= settings.retries(); attempt++) {
            Work work = new Work(storage.state(), changeId, operationId, actor, now());
            Outcome<T> outcome = understanding(() -> decision.apply(work));
            if (!outcome.isAccepted() || work.isEmpty()) {
                return Optional.of(outcome);
            }
            Optional<Refusal> strayed = work.strayed();
            if (strayed.isPresent()) {
                return Optional.of(Outcome.refused(strayed.get()));
            }
            List<Refusal> forbidden = policies.check(actor, outcome.events());
            if (!forbidden.isEmpty()) {
                return Optional.of(Outcome.refused(forbidden));
            }
            work.mark(consequences);
            CommitOutcome committed = settled(() -> storage.state().commit(work.changes()));
            if (committed instanceof CommitOutcome.Applied) {
                letGo(actor, work);
                outcome.events().forEach(this::tell);
                policies.propagate(actor, outcome.events());
                return Optional.of(followed(actor, work, outcome));
            }
            if (committed instanceof CommitOutcome.ChangeIdTaken) {
                return Optional.empty();
            }
        }
        return Optional.of(refused(RefusalCode.CONCURRENT_CHANGE));
    }

    /** Reads and decides without writing anything. */
    public <T> Outcome<T> look(Actor actor, Function<Work, Outcome<T>> decision) {
        return understanding(() -> decision.apply(new Work(storage.state(), newId(), Optional.empty(), actor, now())));
    }

    /** Repeats a write whose outcome the storage cannot tell; the same ids make it harmless. */
    public <T> T settled(Supplier<T> write) {
        for (int attempt = 0; attempt < settings.retries(); attempt++) {
            try {
                return write.get();
            } catch (OutcomeUnknownException unknown) {
                LOG.warn("The outcome of a write is unknown, repeating it: {}", unknown.getMessage());
            }
        }
        return write.get();
    }

    /** What has been committed has happened, also if this does not come off: then old slugs stay taken. */
    private void letGo(Actor actor, Work work) {
        try {
            new SlugClaims(this, actor).release(work.letGo());
        } catch (StorageException failed) {
            LOG.warn("The former slugs of a community that hides could not be released", failed);
        }
    }

    /** What the change entails is done; what there is to tell of it is told as well. */
    private <T> Outcome<T> followed(Actor actor, Work work, Outcome<T> outcome) {
        List<CopEvent> events = new ArrayList<>(outcome.events());
        for (Consequence consequence : consequences) {
            for (CommunityRecord written : work.changedCommunities()) {
                List<CopEvent> further = consequence.follow(this, actor, written);
                further.forEach(this::tell);
                events.addAll(further);
            }
        }
        return outcome.fold(accepted -> Outcome.accepted(accepted.value(), events), Outcome::refused);
    }

    /** Carries on what changes of a community entail and what was left to a sweep. */
    public void resume(Actor actor, CommunityRecord community) {
        consequences.forEach(consequence -> consequence.resume(this, actor, community));
    }

    private static <T> Outcome<T> understanding(Supplier<Outcome<T>> decision) {
        try {
            return decision.get();
        } catch (NotUnderstoodException newer) {
            return refused(RefusalCode.CODE_NOT_UNDERSTOOD, Map.of("code", newer.code()));
        } catch (OrganisationMetException met) {
            return Outcome.refused(met.refusal());
        }
    }

    private void tell(CopEvent event) {
        List<CopListener> listeners = settings.listeners();
        for (CopListener listener : listeners) {
            try {
                listener.happened(event);
            } catch (RuntimeException broken) {
                LOG.warn(
                        "A listener failed on {} in community {}; the command itself has happened",
                        event.getClass().getSimpleName(),
                        event.community().value(),
                        broken);
            }
        }
    }
}
