package io.copkit.report.membership;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.history.Replay;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.report.Fault;
import io.copkit.report.Takeover;
import io.copkit.role.CustomRole;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Imports memberships through the library: founds each community, settles the roles of its rows as roles of its own, then adds all times of membership, each with its role, in
 * one operation. What an earlier run has done is left as it is.
 * What ends after the day looked from has a planned end.
 */
public final class MembershipImport {

    private static final String REASON = "import";

    private final Takeover takeover;
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
        this.takeover = new Takeover(
                storage, "memberships", rows.stream().map(MembershipRow::from).toList(), asOf, locale);
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
        beginnings.forEach(takeover::found);
        CommunitiesOfPractice cop = takeover.library();
        beginnings.keySet().forEach(name -> settleRoles(cop, name));
        List<BulkOutcome> outcomes = cop.asSystem(REASON)
                .bulk()
                .run("memberships:" + sha256, rows.stream().map(this::item).toList())
                .orElseThrow()
                .items();
        outcomes.stream()
                .map(BulkOutcome::refusals)
                .filter(each -> !each.isEmpty())
                .findFirst()
                .ifPresent(refusals -> {
                    throw Fault.refused(refusals, locale);
                });
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
                new MembershipFigures(new Histories(histories, Takeover.STEWARD), this::name, asOf));
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
            takeover.accepted(cop.asSystem(REASON)
                    .roles()
                    .settle(id, book -> missing.stream().reduce(book, RoleBook::with, (one, other) -> other)));
        }
    }

    private BulkItem item(MembershipRow row) {
        return new BulkItem.Belong(
                CommunityId.of(row.community()),
                MemberId.of(row.member()),
                row.from(),
                row.to(),
                List.of(role(row.role())));
    }

    private String name(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().equals(role))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(role.code());
    }
}
