package io.copkit.report.phase;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.lifecycle.DatedPhase;
import io.copkit.lifecycle.LifecycleModel;
import io.copkit.lifecycle.PhaseSpell;
import io.copkit.report.Takeover;
import io.copkit.storage.CopStorage;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Imports phases through the library: declares their model, founds each community on the day of its first phase, and takes its
 * phases over. What an earlier run has done is left as it is.
 */
public final class PhaseImport {

    private final Takeover takeover;
    private final LifecycleModel model;
    private final List<PhaseRow> rows;
    private final LocalDate asOf;

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
        this.takeover = new Takeover(
                storage, "phases", rows.stream().map(PhaseRow::from).toList(), asOf, locale);
        this.model = model;
        this.rows = rows;
        this.asOf = asOf;
    }

    /** Imports, and answers from what the library then knows. */
    public PhaseFigures run() {
        CommunitiesOfPractice cop = takeover.library();
        takeover.accepted(cop.asSystem("import").lifecycleModels().declare(model));
        Map<String, List<PhaseRow>> byCommunity =
                rows.stream().collect(Collectors.groupingBy(PhaseRow::community, TreeMap::new, Collectors.toList()));
        Map<String, List<PhaseSpell>> lives = new TreeMap<>();
        byCommunity.forEach((name, phases) -> {
            CommunityId id = CommunityId.of(name);
            if (takeover.found(name, phases.get(0).from())) {
                takeover.accepted(cop.asSystem("import")
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
}
