package io.copkit.export;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.disclosure.Disclosed;
import io.copkit.disclosure.DisclosedCell;
import io.copkit.disclosure.DisclosedReading;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.RecordedActivity;
import io.copkit.history.HistoryEntry;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The schemas of what the library exports. Figures are exported as they may be shown: what is withheld has a status and a
 * reason, and neither value nor n.
 */
public final class ExportSchemas {

    private ExportSchemas() {}

    /** The readings of a community. */
    public static ExportSchema<DisclosedReading> readings(CommunityId community) {
        ExportSchema<DisclosedReading> schema = ExportSchema.<DisclosedReading>of("copkit.readings", 1)
                .text("community", reading -> community.value())
                .text("metric", reading -> reading.metric().code())
                .count("metric_version", reading -> (long) reading.metric().version());
        return figure(schema, DisclosedReading::value)
                .text("unit", reading -> reading.metric().unit().code())
                .text("population", reading -> reading.basis().population().code())
                .instant("from", reading -> reading.basis().window().from())
                .instant("to", reading -> reading.basis().window().to())
                .text("zone", reading -> reading.basis().zone().getId())
                .text("span", reading -> reading.metric().span().code());
    }

    /** The cells of a cut, its totals included: these have no row, no column, or neither. */
    public static ExportSchema<DisclosedCell> cells(CommunityId community) {
        ExportSchema<DisclosedCell> schema = ExportSchema.<DisclosedCell>of("copkit.cells", 1)
                .text("community", cell -> community.value())
                .text("row", cell -> cell.row().orElse(null))
                .text("column", cell -> cell.column().orElse(null));
        return figure(schema, DisclosedCell::value);
    }

    /** What was recorded, row by row; personal data of the host's own. */
    public static ExportSchema<RecordedActivity> activities(CommunityId community) {
        return ExportSchema.<RecordedActivity>of("copkit.activities", 1)
                .text("community", row -> community.value())
                .text("id", row -> row.activity().id())
                .text("kind", row -> row.activity().kind())
                .text("actor", row -> id(row.activity().actor()))
                .text("target", row -> id(row.activity().target()))
                .text("thread", row -> row.activity().thread().orElse(null))
                .text("subject", row -> row.activity().subject().orElse(null))
                .count(
                        "amount",
                        row -> row.activity().amount().isPresent()
                                ? row.activity().amount().getAsLong()
                                : null)
                .instant("at", row -> row.activity().at())
                .instant("recorded_at", row -> row.recordedAt())
                .instant("retracted_at", row -> row.retractedAt().orElse(null));
    }

    /** What happened in a community, step by step: the stream of its events. */
    public static ExportSchema<HistoryEntry> history(CommunityId community) {
        return ExportSchema.<HistoryEntry>of("copkit.history", 1)
                .text("community", step -> community.value())
                .text("id", HistoryEntry::id)
                .count("sequence", HistoryEntry::sequence)
                .text("change", HistoryEntry::changeId)
                .text("what", HistoryEntry::what)
                .text(
                        "actor",
                        step -> step.actor() instanceof Actor.Member member
                                ? member.id().value()
                                : null)
                .text("host_reason", step -> step.actor() instanceof Actor.Host host ? host.reason() : null)
                .text("subject", step -> id(step.subject()))
                .text("from", step -> step.from().orElse(null))
                .text("to", step -> step.to().orElse(null))
                .text("reason", HistoryEntry::reason)
                .text("note", step -> step.note().orElse(null))
                .instant("effective_at", step -> step.effectiveAt())
                .instant("recorded_at", step -> step.recordedAt())
                .instant("until", step -> step.until().orElse(null))
                .text("voids", step -> step.voids().orElse(null));
    }

    /** How it stands with a figure, the figure, its n, and why there is none. */
    private static <T> ExportSchema<T> figure(ExportSchema<T> schema, Function<T, Disclosed> figure) {
        return schema.text("status", row -> status(figure.apply(row)))
                .number("value", row -> value(figure.apply(row)))
                .count(
                        "n",
                        row -> figure.apply(row) instanceof Disclosed.Shown shown
                                ? shown.value().n()
                                : null)
                .text("reason", row -> reason(figure.apply(row)));
    }

    private static String status(Disclosed figure) {
        if (figure instanceof Disclosed.Shown shown) {
            return shown.value() instanceof MetricValue.Defined ? "shown" : "undefined";
        }
        return "withheld";
    }

    private static @Nullable Double value(Disclosed figure) {
        return figure instanceof Disclosed.Shown shown && shown.value() instanceof MetricValue.Defined defined
                ? (Double) defined.number()
                : null;
    }

    private static @Nullable String reason(Disclosed figure) {
        if (figure instanceof Disclosed.Withheld withheld) {
            return withheld.reason().code();
        }
        return figure instanceof Disclosed.Shown shown && shown.value() instanceof MetricValue.Undefined undefined
                ? undefined.reason().code()
                : null;
    }

    private static @Nullable String id(Optional<MemberId> member) {
        return member.map(MemberId::value).orElse(null);
    }
}
