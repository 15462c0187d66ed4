package io.copkit.report.membership;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.IdSource;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.history.Replay;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.report.Fault;
import io.copkit.report.text.Texts;
import io.copkit.role.CustomRole;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports memberships through the library: founds each community, settles the roles of its rows as roles of its own, then adds all times of membership, each with its role, in
 * one operation. What an earlier run has done is left as it is.
 *
 * <p>The library is told that it is the day looked from, or the last day on which a membership begins if that is later: so no
 * beginning is still to come, and whatever ends after the day looked from has a planned end.
 */
public final class MembershipImport {

    /** Founds the communities, and is left out of every figure. */
    private static final MemberId STEWARD = MemberId.of("cop-report:steward");

    private static final String REASON = "import";

    private final CopStorage storage;
    private final List<MembershipRow> rows;
    private final LocalDate asOf;
    private final Locale locale;
    private final Map<String, Role> roles = new TreeMap<>();

    /**
     * An import.
     *
     * @param storage where to
     * @param rows what, at least one row
     * @param asOf the day to look from
     * @param locale of what a person reads
     */
    public MembershipImport(CopStorage storage, List<MembershipRow> rows, LocalDate asOf, Locale locale) {
        this.storage = storage;
        this.rows = rows;
        this.asOf = asOf;
        this.locale = locale;
        rows.stream()
                .map(MembershipRow::role)
                .distinct()
                .sorted()
                .forEach(name -> roles.put(name, Role.of(Role.CUSTOM + "role_" + (roles.size() + 1))));
    }

    /**
     * Imports.
     *
     * @param sha256 the checksum of the file, by which a repetition is known
     */
    public MembershipSurvey run(String sha256) {
        Map<String, Instant> beginnings = rows.stream()
                .collect(Collectors.toMap(
                        MembershipRow::community,
                        MembershipRow::from,
                        BinaryOperator.minBy(Comparator.naturalOrder()),
                        TreeMap::new));
        beginnings.forEach(this::found);
        CommunitiesOfPractice cop = library(now(), IdSource.random());
        beginnings.keySet().forEach(name -> settleRoles(cop, name));
        List<BulkOutcome> outcomes = cop.asSystem(REASON)
                .bulk()
                .run("memberships:" + sha256, rows.stream().map(this::item).toList())
                .orElseThrow()
                .items();
        outcomes.stream()
                .flatMap(outcome -> outcome.refusals().stream())
                .findFirst()
                .ifPresent(this::refused);
        Map<String, Replay> histories = beginnings.keySet().stream()
                .collect(Collectors.toMap(
                        Function.identity(),
                        name -> cop.history(CommunityId.of(name)).replay()));
        return new MembershipSurvey(
                asOf,
                sha256,
                outcomes.size(),
                rows.stream()
                        .collect(Collectors.groupingBy(MembershipRow::contract, TreeMap::new, Collectors.counting())),
                new MembershipFigures(new Histories(histories, STEWARD), this::name, asOf));
    }

    private void found(String name, Instant beginning) {
        CommunityId id = CommunityId.of(name);
        Iterator<String> ids = Stream.concat(Stream.of(id.value()), Stream.generate(IdSource.random()::next))
                .iterator();
        CommunitiesOfPractice cop = library(beginning, ids::next);
        if (cop.community(id).isEmpty()) {
            Outcome<?> founded = cop.as(STEWARD)
                    .communities()
                    .found(charter(name), name + " " + Integer.toHexString(name.hashCode()));
            founded.refusals().forEach(this::refused);
        }
    }

    /** Every role that a row names was given a code at the beginning. */
    private Role role(String label) {
        return Objects.requireNonNull(roles.get(label));
    }

    private void settleRoles(CommunitiesOfPractice cop, String name) {
        CommunityId id = CommunityId.of(name);
        List<CustomRole> missing = rows.stream()
                .filter(row -> row.community().equals(name))
                .map(MembershipRow::role)
                .distinct()
                .sorted()
                .map(label -> new CustomRole(role(label).code(), Role.PARTICIPANT, label, label, Optional.empty()))
                .filter(role -> cop.community(id)
                        .filter(known -> known.roleBook().custom().contains(role))
                        .isEmpty())
                .toList();
        if (!missing.isEmpty()) {
            cop.asSystem(REASON)
                    .roles()
                    .settle(id, book -> missing.stream().reduce(book, RoleBook::with, (one, other) -> other))
                    .refusals()
                    .forEach(this::refused);
        }
    }

    private Charter charter(String name) {
        Texts texts = Texts.of("io.copkit.report.Import", locale);
        return Charter.draft(name)
                .domain(name)
                .purpose(texts.text("memberships-purpose"))
                .objective(Objective.learn(texts.text("memberships-objective")));
    }

    private BulkItem item(MembershipRow row) {
        return new BulkItem.Belong(
                CommunityId.of(row.community()),
                MemberId.of(row.member()),
                row.from(),
                row.to(),
                List.of(role(row.role())));
    }

    private Instant now() {
        Instant looked = MembershipRow.instant(asOf);
        return rows.stream()
                .map(MembershipRow::from)
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

    private String name(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(role))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(role.code());
    }

    private void refused(Refusal refusal) {
        throw Fault.failed("refused", refusal.explain(locale));
    }
}
