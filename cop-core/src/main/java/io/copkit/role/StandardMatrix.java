package io.copkit.role;

import com.google.common.base.Splitter;
import io.copkit.internal.Codes;
import io.copkit.role.PermissionMatrix.Cell;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The default matrix as a table: A allowed, S allowed in the scope of the role, D by delegation, O about oneself, - nothing.
 */
final class StandardMatrix {

    static final String NAME = "standard-1";

    private static final List<Role> COLUMNS = List.of(
            Role.FOUNDER,
            Role.FACILITATOR,
            Role.MEMBER,
            Role.CONTENT_EXPERT,
            Role.RAPPORTEUR,
            Role.SPONSOR,
            Role.MENTOR,
            Role.IT_RESOURCE,
            Role.LIBRARIAN,
            Role.BROKER,
            Role.OBSERVER,
            Role.PORTFOLIO_ADMIN);

    private static final String TABLE = """
                                   FO FA ME EX RA SP MN IT LI BR OB PA
            community_read          A  A  A  A  A  A  A  A  A  A  A  A
            charter_edit            A  A  -  -  -  -  -  -  -  -  -  A
            charter_propose         A  A  A  A  A  A  A  -  A  A  -  A
            decision_vote           A  A  A  A  A  -  A  -  A  A  -  -
            member_invite           A  A  A  A  A  A  A  -  A  A  -  A
            member_approve          A  A  -  -  -  -  A  -  -  -  -  A
            member_remove           -  A  -  -  -  -  -  -  -  -  -  A
            member_suspend          -  A  -  -  -  -  -  -  -  -  -  A
            role_assign             A  A  -  -  -  -  -  -  -  -  -  A
            role_delegate           -  A  -  A  A  A  A  A  A  -  -  A
            space_open              A  A  D  -  -  -  -  -  -  -  -  A
            space_core_read         A  A  -  -  -  D  -  -  -  -  -  A
            post                    A  A  A  A  A  A  A  -  A  A  -  -
            reply                   A  A  A  A  A  A  A  -  A  A  -  -
            ask                     A  A  A  A  A  A  A  -  A  A  -  -
            answer                  A  A  A  A  A  A  A  -  A  A  -  -
            react                   A  A  A  A  A  A  A  -  A  A  -  -
            thread_moderate         A  A  -  S  -  -  -  -  -  -  -  -
            resource_contribute     A  A  A  A  A  A  A  -  A  A  -  -
            resource_organise       A  A  -  S  A  -  -  -  A  -  -  -
            resource_publish        A  A  -  S  A  -  -  -  A  -  -  -
            resource_validate       -  D  -  S  -  -  -  -  -  -  -  -
            resource_archive        -  A  -  S  -  -  -  -  A  -  -  A
            watch_item_submit       A  A  A  A  A  A  A  -  A  A  -  -
            watch_item_decide       -  A  -  S  -  -  -  -  A  -  -  -
            taxonomy_edit           A  A  -  S  -  -  -  -  A  -  -  -
            event_schedule          A  A  D  S  -  -  -  -  -  -  -  -
            minutes_write           A  A  D  A  A  -  -  -  A  -  -  -
            synthesis_write         A  A  D  A  A  -  -  -  A  -  -  -
            learning_create         A  A  D  A  -  -  A  -  -  -  -  -
            mentorship_match        -  A  -  -  -  -  A  -  -  -  -  -
            onboarding_manage       A  A  -  -  -  -  A  -  -  -  -  -
            norms_explain           A  A  -  -  -  -  A  -  -  -  -  -
            norms_edit              A  A  -  -  -  -  -  -  -  -  -  A
            report_submit           A  A  A  A  A  A  A  A  A  A  A  A
            conflict_mediate        -  A  -  -  -  D  D  -  -  -  -  A
            sanction_warn           -  A  -  -  -  -  -  -  -  -  -  A
            sanction_limit          -  A  -  -  -  -  -  -  -  -  -  A
            sanction_exclude        -  D  -  -  -  -  -  -  -  -  -  A
            broadcast_call          A  A  -  -  -  A  -  -  -  -  -  A
            link_community          A  A  -  -  -  -  -  -  -  S  -  A
            support_commit          -  -  -  -  -  A  -  -  -  -  -  A
            recognition_award       A  A  -  A  -  A  A  -  -  -  -  A
            lifecycle_propose       A  A  A  A  A  A  A  -  A  A  -  A
            lifecycle_apply         A  A  -  -  -  D  -  -  -  -  -  A
            instrument_run          A  A  -  -  -  A  -  -  -  -  -  A
            instrument_answer       A  A  A  A  A  A  A  -  A  A  -  -
            metrics_community_read  A  A  A  A  A  A  A  -  A  A  -  A
            metrics_member_read     O  A  O  O  O  -  S  -  O  O  -  -
            tool_configure          -  -  -  -  -  -  -  A  -  -  -  A
            access_review           -  -  -  -  -  -  -  A  -  -  -  A
            audit_read              -  A  -  -  -  -  -  A  -  -  -  A
            export                  -  A  -  -  -  -  -  D  D  -  -  A
            """;

    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    private StandardMatrix() {}

    /** Roles that the table has no column for: like one that has, but for some cells. */
    private static final List<Like> LIKES = List.of(
            Like.of(Role.CORE_TEAM, Role.MEMBER, Permission.SPACE_CORE_READ),
            Like.of(Role.ONBOARDER, Role.MENTOR),
            Like.of(Role.COACH, Role.MEMBER),
            Like.of(Role.TECH_SUPPORT, Role.OBSERVER, Permission.TOOL_CONFIGURE),
            Like.of(Role.ADMIN_SUPPORT, Role.MEMBER, Permission.EVENT_SCHEDULE, Permission.MINUTES_WRITE),
            Like.of(Role.EVENT_COORDINATOR, Role.MEMBER, Permission.EVENT_SCHEDULE, Permission.MINUTES_WRITE),
            Like.of(
                    Role.CARETAKER,
                    Role.OBSERVER,
                    Permission.LIFECYCLE_PROPOSE,
                    Permission.LIFECYCLE_APPLY,
                    Permission.METRICS_COMMUNITY_READ,
                    Permission.AUDIT_READ,
                    Permission.EXPORT),
            Like.of(
                    Role.GUEST_EXPERT,
                    Role.OBSERVER,
                    Permission.POST,
                    Permission.REPLY,
                    Permission.ASK,
                    Permission.ANSWER,
                    Permission.REACT,
                    Permission.RESOURCE_CONTRIBUTE));

    private record Like(Role role, Role column, Set<Permission> also) {

        static Like of(Role role, Role column, Permission... also) {
            return new Like(role, column, Set.of(also));
        }
    }

    static Map<Role, Map<Permission, Cell>> cells() {
        Map<Role, Map<Permission, Cell>> cells = new HashMap<>();
        TABLE.lines().skip(1).map(WORDS::splitToList).forEach(words -> {
            Permission permission = Codes.parse(Permission.class, words.get(0));
            for (int i = 0; i < COLUMNS.size(); i++) {
                cells.computeIfAbsent(COLUMNS.get(i), role -> new EnumMap<>(Permission.class))
                        .put(permission, cell(words.get(i + 1)));
            }
        });
        for (Like like : LIKES) {
            Map<Permission, Cell> row = new EnumMap<>(cells.getOrDefault(like.column(), Map.of()));
            like.also().forEach(permission -> row.put(permission, Cell.ALLOW));
            cells.put(like.role(), row);
        }
        return cells;
    }

    private static Cell cell(String mark) {
        return switch (mark) {
            case "A" -> Cell.ALLOW;
            case "S" -> Cell.IN_SCOPE;
            case "D" -> Cell.BY_DELEGATION;
            case "O" -> Cell.ABOUT_ONESELF;
            case "-" -> Cell.NONE;
            default -> throw new IllegalStateException("no such mark: " + mark);
        };
    }
}
