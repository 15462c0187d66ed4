package io.copkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every refusal is provoked somewhere: there is an assertion on the refusals of an outcome that names its code. Such an
 * assertion cannot pass unless a command was refused with it; merely naming a code, or making a refusal by hand, does not
 * count. That no test is switched off is demanded along with it.
 */
class RefusalsAreProvedTest {

    private static final Pattern COMMENT = Pattern.compile("//[^\n]*|/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("RefusalCode\\.([A-Z][A-Z_]+)");
    private static final Pattern HELPER =
            Pattern.compile("\\bRefusal (\\w+)(?:\\([^)]*\\) \\{| = )(.*?;)", Pattern.DOTALL);
    private static final Pattern ASSERTION = Pattern.compile("\\bassert\\w*\\(");
    private static final Pattern ON_REFUSALS =
            Pattern.compile("[Rr]efused|refusals|Refusal::|refusal\\b|codes\\(\\s*(?:\\w+\\.)?(?:cop|outcome)\\b");
    private static final Pattern DENIAL = Pattern.compile("\\.(isNotEqualTo|doesNotContain|isNotIn)\\w*\\(");

    @Test
    void every_refusal_is_provoked_by_a_test() {
        Set<RefusalCode> unproved = EnumSet.allOf(RefusalCode.class);
        sources().forEach(source -> unproved.removeAll(provedBy(source)));

        assertThat(unproved).as("codes that no test provokes").isEmpty();
    }

    @Test
    void no_test_is_switched_off() {
        assertThat(sources()).noneMatch(source -> source.contains("@" + "Disabled"));
    }

    @Test
    void an_assertion_proves_and_nothing_else_does() {
        assertThat(provedBy(
                        "assertThat(cop.leave().refusals()).containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));"))
                .containsExactly(RefusalCode.NOT_A_MEMBER);
        assertThat(provedBy("private Refusal late() { return Refusal.of(RefusalCode.SLUG_TAKEN); }"
                        + "void t() { assertThat(outcome.refusals()).containsExactly(late()); }"))
                .containsExactly(RefusalCode.SLUG_TAKEN);
        for (String idle : List.of(
                "Outcome<?> made = Outcome.refused(Refusal.of(RefusalCode.NOT_A_MEMBER));",
                "// assertThat(x.refusals()).containsExactly(Refusal.of(RefusalCode.NOT_A_MEMBER));",
                "assertThat(RefusalCode.NOT_A_MEMBER.code()).isEqualTo(\"not_a_member\");",
                "assertThat(x.refusals()).doesNotContain(Refusal.of(RefusalCode.NOT_A_MEMBER));",
                "private Refusal late() { return Refusal.of(RefusalCode.SLUG_TAKEN); }")) {
            assertThat(provedBy(idle)).as(idle).isEmpty();
        }
    }

    private static Set<RefusalCode> provedBy(String source) {
        String code = COMMENT.matcher(source).replaceAll("");
        Map<String, Set<RefusalCode>> helpers = new HashMap<>();
        HELPER.matcher(code)
                .results()
                .forEach(helper -> helpers.merge(helper.group(1), codes(helper.group(2)), RefusalsAreProvedTest::both));
        Set<RefusalCode> proved = EnumSet.noneOf(RefusalCode.class);
        for (String statement : code.split(";", -1)) {
            if (ASSERTION.matcher(statement).find()
                    && ON_REFUSALS.matcher(statement).find()
                    && !DENIAL.matcher(statement).find()) {
                proved.addAll(codes(statement.substring(statement.indexOf("assert"))));
                helpers.forEach((name, named) -> {
                    if (Pattern.compile("\\b" + name + "\\b").matcher(statement).find()) {
                        proved.addAll(named);
                    }
                });
            }
        }
        return proved;
    }

    private static Set<RefusalCode> both(Set<RefusalCode> one, Set<RefusalCode> two) {
        Set<RefusalCode> all = EnumSet.copyOf(one);
        all.addAll(two);
        return all;
    }

    private static Set<RefusalCode> codes(String text) {
        Set<String> named =
                CODE.matcher(text).results().map(match -> match.group(1)).collect(Collectors.toSet());
        return Arrays.stream(RefusalCode.values())
                .filter(code -> named.contains(code.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(RefusalCode.class)));
    }

    private static List<String> sources() {
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            List<String> sources = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("RefusalsAreProvedTest.java"))
                    .map(RefusalsAreProvedTest::read)
                    .toList();
            assertThat(sources).as("sources of tests").hasSizeGreaterThan(30);
            return sources;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
