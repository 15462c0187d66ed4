package io.copkit.report.membership;

import java.time.LocalDate;
import java.util.SortedMap;

/**
 * What came of an import of memberships.
 *
 * @param asOf the day looked from
 * @param sha256 the checksum of the file, in hexadecimal digits
 * @param memberships how many rows were imported
 * @param byContract how many of them on which terms
 * @param figures what the library answers about all of it
 */
public record MembershipSurvey(
        LocalDate asOf,
        String sha256,
        long memberships,
        SortedMap<String, Long> byContract,
        MembershipFigures figures) {}
