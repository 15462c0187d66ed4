package io.copkit.metric;

import static io.copkit.metric.Direction.HIGHER;
import static io.copkit.metric.Span.END;

import io.copkit.engagement.MetricValue;
import io.copkit.role.Role;
import io.copkit.role.RoleLimit;
import java.util.List;
import java.util.function.Predicate;

/** Whether the roles that a community must fill are filled, and whether somebody stands ready to take over. */
final class RoleMetrics {

    private RoleMetrics() {}

    static List<Measured> all() {
        return List.of(
                Measured.of(
                        roles("role_coverage")
                                .by(
                                        "required roles with as many holders as required / required roles; 1 if none is",
                                        "CopKit"),
                        facts -> coverage(required(facts), role -> holders(facts, role) >= minimum(facts, role))),
                Measured.of(
                        roles("succession_coverage")
                                .by(
                                        "required roles with a named deputy, or one holder more than required / required roles; 1 if none is",
                                        "CopKit"),
                        facts -> coverage(
                                required(facts),
                                role -> (role.equals(Role.FACILITATOR)
                                                && !facts.records().deputies().isEmpty())
                                        || holders(facts, role) > minimum(facts, role))),
                Measured.of(
                        Metric.draft("roles_held")
                                .on(Cases.ROLES)
                                .count()
                                .better(HIGHER)
                                .over(END)
                                .from(Input.MEMBERSHIPS, Input.ROLES)
                                .by(
                                        "distinct roles held by members",
                                        "CHAOSS, Community Welcomingness: inclusive leadership"),
                        facts -> Values.count(facts.members().values().stream()
                                .flatMap(member -> member.roles().stream())
                                .distinct()
                                .count())));
    }

    private static Metric.Draft roles(String code) {
        return Metric.draft(code).on(Cases.ROLES).better(HIGHER).over(END).from(Input.MEMBERSHIPS, Input.ROLES);
    }

    private static List<Role> required(WindowFacts facts) {
        return facts.community().stream()
                .flatMap(community -> community.roleBook().limits().stream().map(RoleLimit::role))
                .filter(role -> minimum(facts, role) > 0)
                .toList();
    }

    private static int minimum(WindowFacts facts, Role role) {
        return facts.community()
                .map(community -> community.roleBook().minimum(role, community.stage()))
                .orElse(0);
    }

    private static long holders(WindowFacts facts, Role role) {
        return facts.members().values().stream()
                .filter(member -> member.roles().contains(role))
                .count();
    }

    private static MetricValue coverage(List<Role> required, Predicate<Role> covered) {
        return required.isEmpty()
                ? MetricValue.of(1, 0)
                : MetricValue.of((double) required.stream().filter(covered).count() / required.size(), required.size());
    }
}
