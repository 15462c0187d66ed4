package io.copkit.commands.transformation;

import com.google.common.collect.Lists;
import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Authority;
import io.copkit.commands.CharterChange;
import io.copkit.commands.Desk;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.commands.structure.Nests;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.lifecycle.LifecycleEvent;
import io.copkit.lifecycle.Stage;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.JoinedThemes;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Carries a plan out, or carries it on: founds the heirs, closes what is to be closed, so that nothing changes there any more, and
 * takes themes, things and people along. Each step is decided by what is there, so that steps taken before find nothing left to do.
 */
final class Applying {

    /** The step in a community that the plan begins with; there is no other. */
    static final int SOURCE = 1;

    /** How many things, and how many people, one commit takes along. */
    private static final int THINGS = 200;

    private static final int PEOPLE = 40;

    private final Desk desk;
    private final Actor actor;
    private final Reshaping plan;
    private final Scopes scopes;
    private final List<CopEvent> events = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<CommunityId, Integer> latest = new HashMap<>();

    Applying(Desk desk, Actor actor, Reshaping plan) {
        this.desk = desk;
        this.actor = actor;
        this.plan = plan;
        this.scopes = new Scopes(desk, actor, plan.id());
    }

    /** Everything but the plan itself, which knows neither the beginning nor the end of this. */
    Outcome<Reshaping> run() {
        Births births = new Births(desk, actor, plan);
        for (Heir heir : plan.change().heirs()) {
            heir.founding().ifPresent(founding -> took(births.found(scopes, heir, founding)));
        }
        plan.change().sources().forEach(this::source);
        Arrivals arrivals = new Arrivals(desk, plan);
        plan.change().heirs().forEach(heir -> heir(heir, arrivals));
        return refusals.isEmpty() ? Outcome.accepted(plan, events) : Outcome.refused(refusals);
    }

    private void source(CommunityId id) {
        if (!refusals.isEmpty()) {
            return;
        }
        if (plan.change().closes()) {
            scopes.step(id, SOURCE, work -> permitted(work, id, stored -> closed(work, stored)))
                    .ifPresent(this::took);
        } else if (plan.change() instanceof Change.Recharter recharter) {
            scopes.step(id, SOURCE, work -> permitted(work, id, stored -> rechartered(work, stored, recharter)))
                    .ifPresent(this::took);
        }
    }

    private Outcome<Community> permitted(
            Work work, CommunityId id, Function<Stored<Community, CommunityRecord>, Outcome<Community>> decision) {
        return work.inCommunity(id, stored -> {
            if (Image.isOf(stored.record().body(), plan.id())) {
                return Outcome.accepted(stored.value(), List.of());
            }
            Optional<Refusal> denied = Authority.of(work, desk.settings().permissions(), stored)
                    .denies(Permission.LIFECYCLE_APPLY)
                    .or(() -> Stages.refusal(plan.change(), stored.value()));
            return denied.<Outcome<Community>>map(Outcome::refused).orElseGet(() -> decision.apply(stored));
        });
    }

    private Outcome<Community> closed(Work work, Stored<Community, CommunityRecord> stored) {
        Community before = stored.value();
        Community after = Stages.concluded(plan.change(), before, work.at());
        CommunityRecord image = Image.into(work.put(after, stored), stored.record(), plan.id());
        work.put(image);
        work.happened(Step.of(Happening.STAGE_MOVED, image, Reason.RESHAPED)
                .from(before.stage().code())
                .to(after.stage().code()));
        return Outcome.accepted(
                after,
                List.of(new LifecycleEvent.StageMoved(
                        after.id(), work.actor(), work.at(), before.stage(), Stage.CLOSED, Optional.empty())));
    }

    private Outcome<Community> rechartered(
            Work work, Stored<Community, CommunityRecord> stored, Change.Recharter recharter) {
        return stored.value().charter().equals(recharter.before())
                        || stored.value().charter().equals(recharter.charter())
                ? CharterChange.amend(work, stored, recharter.charter(), Reason.RESHAPED)
                : Desk.refused(RefusalCode.PLAN_OVERTAKEN);
    }

    private void heir(Heir heir, Arrivals arrivals) {
        if (!refusals.isEmpty()) {
            return;
        }
        Legacy legacy = new Legacy(desk, plan.change());
        JoinedThemes themes = legacy.themes(heir);
        take(heir, work -> themes(work, heir, themes));
        Map<String, DocumentRecord> things = new LinkedHashMap<>();
        legacy.forEach(heir, record -> things.putIfAbsent(name(record), record));
        Lists.partition(List.copyOf(things.values()), THINGS)
                .forEach(some -> take(heir, work -> things(work, heir, some, themes)));
        List<Arrival> people = new ArrayList<>();
        arrivals.forEach(heir, people::add);
        Lists.partition(people, PEOPLE).forEach(some -> take(heir, work -> people(work, heir, some)));
        if (refusals.isEmpty() && Stages.isNested(plan.change())) {
            took(Nests.nest(
                    desk, actor, heir.community(), plan.change().sources().get(0)));
        }
    }

    private interface Decision {
        Outcome<CommunityId> of(Work work);
    }

    /** Takes a step in an heir under the next number that is free: somebody else may be carrying on the same plan. */
    private void take(Heir heir, Decision decision) {
        CommunityId id = heir.community();
        Optional<Outcome<CommunityId>> taken = Optional.empty();
        while (refusals.isEmpty() && taken.isEmpty()) {
            int number = latest.computeIfAbsent(id, scopes::latest) + 1;
            latest.put(id, number);
            taken = scopes.step(id, number, decision::of);
        }
        taken.ifPresent(this::took);
    }

    private Outcome<CommunityId> themes(Work work, Heir heir, JoinedThemes joined) {
        return work.inOpenCommunity(heir.community(), stored -> {
            work.require(stored);
            Optional<DocumentRecord> before = TakenThemes.record(work, heir.community());
            TakenThemes.write(work, heir.community(), joined.tree()).ifPresent(record -> {
                DocumentRecord written = Image.into(record, before, plan.id());
                work.put(written);
                work.happened(Step.of(Happening.DOCUMENT_REHOMED, written, Reason.RESHAPED));
            });
            return Outcome.accepted(heir.community(), List.of());
        });
    }

    private Outcome<CommunityId> things(Work work, Heir heir, List<DocumentRecord> some, JoinedThemes themes) {
        return work.inOpenCommunity(heir.community(), stored -> {
            work.require(stored);
            for (DocumentRecord original : some) {
                DocumentRecord copy = Rehoming.copy(original, heir.community(), themes, plan.id());
                if (work.document(copy.key()).isEmpty()) {
                    work.put(copy);
                    work.happened(Step.of(Happening.DOCUMENT_REHOMED, copy, Reason.RESHAPED)
                            .from(original.communityId()));
                }
            }
            return Outcome.accepted(heir.community(), List.of());
        });
    }

    private Outcome<CommunityId> people(Work work, Heir heir, List<Arrival> some) {
        return work.inOpenCommunity(heir.community(), stored -> {
            work.require(stored);
            Arriving arriving = new Arriving(desk, plan, heir.founding().isPresent(), work, stored);
            some.forEach(arriving::land);
            return Outcome.accepted(heir.community(), arriving.events());
        });
    }

    private void took(Outcome<?> outcome) {
        events.addAll(outcome.events());
        refusals.addAll(outcome.refusals());
    }

    /** What something is called, wherever it is. */
    static String name(DocumentRecord record) {
        return record.type() + ":" + record.id();
    }
}
