package io.copkit.report.csv;

import io.copkit.report.log.BadInputException;
import io.copkit.report.membership.MembershipRow;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Memberships in a CSV file with the columns {@code membership_id, community, member, role, contract, start, end}, beside
 * any others; both days belong to the membership, and the last may be left open.
 */
public final class MembershipCsv {

    private static final List<String> COLUMNS =
            List.of("membership_id", "community", "member", "role", "contract", "start", "end");
    private static final int ID = 0;
    private static final int COMMUNITY = 1;
    private static final int MEMBER = 2;
    private static final int ROLE = 3;
    private static final int CONTRACT = 4;
    private static final int START = 5;
    private static final int END = 6;

    private final CsvTable table;

    /** The memberships in this file. */
    public MembershipCsv(Path file) {
        this.table = new CsvTable(file, COLUMNS);
    }

    /**
     * Every membership, in the order of the file.
     *
     * @throws BadInputException if the file is no such list
     */
    public List<MembershipRow> read() {
        List<MembershipRow> rows = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        table.read(row -> {
            MembershipRow membership = membership(row);
            Long before = lines.putIfAbsent(membership.id(), row.line());
            if (before != null) {
                throw row.fault(ID, "repeated-id", before.toString());
            }
            rows.add(membership);
        });
        return rows;
    }

    private static MembershipRow membership(CsvRow row) {
        LocalDate start = Fields.day(row, START);
        Optional<LocalDate> end = row.field(END).isEmpty() ? Optional.empty() : Optional.of(Fields.day(row, END));
        if (end.filter(last -> last.isBefore(start)).isPresent()) {
            throw row.fault(END, "ends-before-start", start.toString());
        }
        return new MembershipRow(
                Fields.id(row, ID),
                Fields.community(row, COMMUNITY),
                Fields.member(row, MEMBER),
                Fields.id(row, ROLE),
                Fields.id(row, CONTRACT),
                start,
                end);
    }
}
