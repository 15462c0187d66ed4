package io.copkit.warning;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.engagement.MetricValue;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class WarningLawsTest {

    private static final WarningPolicy STANDARD = WarningPolicy.standard();

    /** Everything less easily worth a warning. */
    private static final WarningPolicy CALMER =
            new WarningPolicy("calmer", 4, 5, 20, 160, 80, 60, 40, .6, 12, .4, 6, 2, 6, 3);

    private static Set<String> subjects(List<EarlyWarning> warnings) {
        return warnings.stream()
                .map(warning -> warning.member() + " " + kind(warning))
                .collect(Collectors.toSet());
    }

    private static String kind(EarlyWarning warning) {
        return warning.rule().code();
    }

    @Property
    void F17_every_warning_has_evidence_that_reaches_its_threshold_and_the_same_facts_give_the_same(
            @ForAll("facts") WarningFacts facts) {
        List<EarlyWarning> warnings = STANDARD.warnings(facts);

        assertThat(warnings).allSatisfy(warning -> {
            assertThat(warning.figure()).isGreaterThanOrEqualTo(warning.threshold());
            assertThat(warning.evidence()).isNotEmpty();
        });
        assertThat(STANDARD.warnings(facts)).isEqualTo(warnings);
        assertThat(warnings.stream().map(EarlyWarning::key)).doesNotHaveDuplicates();
    }

    @Property
    void F17_a_calmer_policy_never_warns_of_more(@ForAll("facts") WarningFacts facts) {
        assertThat(subjects(STANDARD.warnings(facts))).containsAll(subjects(CALMER.warnings(facts)));
    }

    @Property
    void F17_who_stays_silent_for_longer_stays_a_warning_until_gone_and_whoever_comes_back_is_none(
            @ForAll("member") Facts.Member member, @ForAll @IntRange(min = 61, max = 200) int today) {
        Set<String> now = silences(today, member);
        Set<String> tomorrow = silences(today + 1, member);
        MemberFacts built = member.build();
        boolean gone = !built.days().isEmpty()
                && today + 1 - (built.days().last().toEpochDay() - Facts.MONDAY.toEpochDay()) > STANDARD.goneDays();

        if (!gone) {
            assertThat(tomorrow).containsAll(now);
        }
        assertThat(silences(today, member.active(today))).isEmpty();
    }

    private static Set<String> silences(int today, Facts.Member member) {
        Set<String> found = new HashSet<>();
        STANDARD.warnings(Facts.at(today).member(member).build()).stream()
                .filter(warning -> warning.rule() == WarningRule.ABOUT_TO_DISENGAGE
                        || warning.rule() == WarningRule.SOLE_FACILITATOR_SILENT)
                .forEach(warning -> found.add(warning.rule().code()));
        return found;
    }

    @Property
    void F17_where_nothing_is_known_there_is_nothing_to_warn_of(@ForAll @IntRange(max = 1_000) int today) {
        assertThat(STANDARD.warnings(Facts.at(today).build())).isEmpty();
    }

    @Provide
    Arbitrary<Facts.Member> member() {
        return Combinators.combine(
                        Arbitraries.of("ana", "ben", "cleo", "dora"),
                        Arbitraries.integers().between(-300, 60).set().ofMaxSize(12),
                        Arbitraries.integers().between(-100, 60),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.longs().between(0, 40),
                        Arbitraries.integers().between(-60, 60))
                .as((id, days, since, facilitator, contributed, led, thread) -> {
                    Facts.Member member = Facts.member(id)
                            .joined(since)
                            .led(led)
                            .active(days.stream().mapToInt(Integer::intValue).toArray());
                    if (facilitator) {
                        member.facilitator();
                    }
                    if (!contributed) {
                        member.silent();
                    }
                    return thread < since ? member : member.unanswered("t" + id, thread);
                });
    }

    @Provide
    Arbitrary<WarningFacts> facts() {
        return Combinators.combine(
                        member().list()
                                .uniqueElements(each -> each.build().member())
                                .ofMaxSize(4),
                        Arbitraries.longs().between(0, 30).list().ofMaxSize(10),
                        Arbitraries.doubles().between(0, 100_000),
                        Arbitraries.doubles().between(0, 100_000),
                        Arbitraries.longs().between(1, 12),
                        Arbitraries.integers().between(61, 250),
                        Arbitraries.integers().between(7, 91))
                .as((members, weeks, wait, before, threads, today, interval) -> {
                    Facts facts = Facts.at(today)
                            .weeks(weeks.stream().mapToLong(Long::longValue).toArray())
                            .waits(MetricValue.of(wait, threads), MetricValue.of(before, threads))
                            .interval(interval);
                    members.forEach(facts::member);
                    return facts.build();
                });
    }
}
