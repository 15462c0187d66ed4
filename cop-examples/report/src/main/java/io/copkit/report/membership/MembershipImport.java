package io.copkit.report.membership;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.IdSource;
import io.copkit.MemberId;
import io.copkit.Refusal;
import io.copkit.community.Charter;
import io.copkit.community.Objective;
import io.copkit.history.Replay;
import io.copkit.membership.BulkItem;
import io.copkit.membership.BulkOutcome;
import io.copkit.report.Fault;
import io.copkit.report.text.Texts;
import io.copkit.role.Role;
import io.copkit.storage.CopStorage;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Imports memberships through the library: founds each community, with the roles that its rows name as roles of its own, and
 * adds all times of membership in one operation. What an earlier run has done is left as it is.
 */
public final class MembershipImport {

    /** Founds the communities, and is left out of every figure. */
    private static final MemberId STEWARD = MemberId.of("cop-report:steward");

    private static final String REASON = "import";

    private final CopStorage storage;
    private final List<MembershipRow> rows;
    private final Locale locale;
    private final Map<String, Role> roles = new TreeMap<>();

    /** An import of some rows. */
    public MembershipImport(CopStorage storage, List<MembershipRow> rows, Locale locale) {
        this.storage = storage;
        this.rows = rows;
        this.locale = locale;
    }
}
