package io.copkit.report;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.IdSource;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.report.log.UtcDays;
import io.copkit.report.text.Texts;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Takes communities over from a list: each is founded with the first of its rows, by somebody who is left out of every figure.
 *
 * <p>The library is told that it is the day looked from, or the last day on which a row begins if that is later: so no
 * beginning is still to come.
 */
public final class Takeover {

    /** Founds the communities. */
    public static final MemberId STEWARD = MemberId.of("cop-report:steward");

    private final CopStorage storage;
    private final String list;
    private final Locale locale;
    private final CommunitiesOfPractice cop;

    /**
     * A takeover.
     *
     * @param storage where to
     * @param list what is taken over: the texts {@code list-purpose} and {@code list-objective} say what for
     * @param beginnings with which instants the rows begin
     * @param asOf the day to look from
     * @param locale of what a person reads
     */
    public Takeover(CopStorage storage, String list, List<Instant> beginnings, LocalDate asOf, Locale locale) {
        this.storage = storage;
        this.list = list;
        this.locale = locale;
        Instant now = Stream.concat(beginnings.stream(), Stream.of(UtcDays.instant(asOf)))
                .max(Comparator.naturalOrder())
                .orElseThrow();
        this.cop = library(now, IdSource.random());
    }

    /** The library on the day looked from. */
    public CommunitiesOfPractice library() {
        return cop;
    }

    /** Founds a community unless it is there; tells whether it was not. */
    public boolean found(String name, Instant beginning) {
        CommunityId id = CommunityId.of(name);
        if (cop.community(id).isPresent()) {
            return false;
        }
        accepted(library(beginning, beginningWith(id)).as(STEWARD).communities().found(charter(name), slug(name)));
        return true;
    }

    private Charter charter(String name) {
        Texts texts = Texts.of("io.copkit.report.Import", locale);
        return Charter.draft(name)
                .domain(name)
                .purpose(texts.text(list + "-purpose"))
                .objective(Objective.learn(texts.text(list + "-objective")));
    }

    private CommunitiesOfPractice library(Instant now, IdSource ids) {
        return CommunitiesOfPractice.with(storage)
                .clock(() -> now)
                .ids(ids)
                .retries(0)
                .build();
    }

    /** What the library answered; a fault of the run if it refused. */
    public <T> T accepted(Outcome<T> outcome) {
        return accepted(outcome, locale);
    }

    static <T> T accepted(Outcome<T> outcome, Locale locale) {
        outcome.ifRefused(refusals -> {
            throw Fault.refused(refusals, locale);
        });
        return outcome.orElseThrow();
    }

    /** The library calls ids into being one after the other, the community's own first. */
    static IdSource beginningWith(CommunityId first) {
        Iterator<String> ids = Stream.concat(Stream.of(first.value()), Stream.generate(IdSource.random()::next))
                .iterator();
        return ids::next;
    }

    /** One of its own for every name, also where names differ only in what an address cannot hold. */
    static String slug(String name) {
        return name + " " + Integer.toHexString(name.hashCode());
    }
}
