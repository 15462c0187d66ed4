package io.copkit.report.csv;

import io.copkit.report.log.BadInputException;
import io.copkit.report.log.RegisteredMember;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The registered members of a community in a CSV file with the columns {@code actor, joined}, beside any others. */
public final class MemberCsv {

    private static final List<String> COLUMNS = List.of("actor", "joined");
    private static final int ACTOR = 0;
    private static final int JOINED = 1;

    private final CsvTable table;

    /** The members in this file. */
    public MemberCsv(Path file) {
        this.table = new CsvTable(file, COLUMNS);
    }

    /**
     * Every member, in the order of the file.
     *
     * @throws BadInputException if the file is no such list
     */
    public List<RegisteredMember> read() {
        List<RegisteredMember> members = new ArrayList<>();
        Map<String, Long> lines = new HashMap<>();
        table.read(row -> {
            RegisteredMember member = new RegisteredMember(Fields.member(row, ACTOR), Fields.instant(row, JOINED));
            Long before = lines.putIfAbsent(member.actor(), row.line());
            if (before != null) {
                throw row.fault(ACTOR, "repeated-id", before.toString());
            }
            members.add(member);
        });
        return members;
    }
}
