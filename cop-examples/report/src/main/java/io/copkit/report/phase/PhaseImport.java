package io.copkit.report.phase;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.IdSource;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.lifecycle.DatedPhase;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.PhaseSpell;
import io.copkit.report.Fault;
import io.copkit.report.text.Texts;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports phases through the library: declares their model, founds each community on the day of its first phase, and takes its
 * phases over. What an earlier run has done is left as it is.
 *
 * <p>The library is told that it is the day looked from, or the day of the last phase if that is later.
 */
public final class PhaseImport {

    /** Founds the communities. */
    private static final MemberId STEWARD = MemberId.of("cop-report:steward");

    private final CopStorage storage;
    private final LifecycleModel model;
    private final List<PhaseRow> rows;
    private final LocalDate asOf;
    private final Locale locale;

    /**
     * An import.
     *
     * @param storage where to
     * @param model of which model the phases are
     * @param rows what, at least one row
     * @param asOf the day to look from
     * @param locale of what a person reads
     */
    public PhaseImport(CopStorage storage, LifecycleModel model, List<PhaseRow> rows, LocalDate asOf, Locale locale) {
        this.storage = storage;
        this.model = model;
        this.rows = rows;
        this.asOf = asOf;
        this.locale = locale;
    }

    /** Imports, and answers from what the library then knows. */
    public PhaseFigures run() {
        CommunitiesOfPractice cop = library(now(), IdSource.random());
        demand(cop.asSystem("import").lifecycleModels().declare(model));
        Map<String, List<PhaseRow>> byCommunity =
                rows.stream().collect(Collectors.groupingBy(PhaseRow::community, TreeMap::new, Collectors.toList()));
        Map<String, List<PhaseSpell>> lives = new TreeMap<>();
        byCommunity.forEach((name, phases) -> {
            CommunityId id = CommunityId.of(name);
            if (cop.community(id).isEmpty()) {
                found(id, phases.get(0).from());
                demand(cop.asSystem("import")
                        .lifecycle()
                        .importPhases(
                                id,
                                model.code(),
                                phases.stream()
                                        .map(row -> new DatedPhase(row.phase(), row.from()))
                                        .toList()));
            }
            lives.put(name, cop.lifecycle(id).phases());
        });
        return new PhaseFigures(model, lives, asOf);
    }

    private void found(CommunityId id, Instant beginning) {
        Iterator<String> ids = Stream.concat(Stream.of(id.value()), Stream.generate(IdSource.random()::next))
                .iterator();
        String name = id.value();
        demand(library(beginning, ids::next)
                .as(STEWARD)
                .communities()
                .found(charter(name), name + " " + Integer.toHexString(name.hashCode())));
    }

    private Charter charter(String name) {
        Texts texts = Texts.of("io.copkit.report.Import", locale);
        return Charter.draft(name)
                .domain(name)
                .purpose(texts.text("phases-purpose"))
                .objective(Objective.learn(texts.text("phases-objective")));
    }

    private Instant now() {
        Instant looked = PhaseRow.instant(asOf);
        return rows.stream()
                .map(PhaseRow::from)
                .max(Comparator.naturalOrder())
                .filter(last -> last.isAfter(looked))
                .orElse(looked);
    }

    private CommunitiesOfPractice library(Instant now, IdSource ids) {
        return CommunitiesOfPractice.with(storage)
                .clock(() -> now)
                .ids(ids)
                .retries(0)
                .build();
    }

    private void demand(Outcome<?> outcome) {
        outcome.refusals().stream().findFirst().ifPresent(refusal -> {
            throw Fault.failed("refused", refusal.explain(locale));
        });
    }
}
