package io.copkit.report.git;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.copkit.report.log.BadInputException;
import io.copkit.report.log.LoggedActivity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.eclipse.jgit.lib.ObjectId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitHistoryTest {

    private static final String ANA = "Ana <ana@example.org> 1700000000 +0100";
    private static final String ANA_LATER = "Ana <Ana@Example.org> 1700003600 +0100";
    private static final String BEN = "Ben <ben@example.org> 1700007200 -0500";

    @TempDir
    private Path folder;

    private MadeRepository repository;

    @BeforeEach
    void make_a_repository() throws IOException {
        repository = new MadeRepository(Files.createDirectory(folder.resolve("our-code")));
    }

    @AfterEach
    void close_the_repository() {
        repository.close();
    }

    @Test
    void a_commit_is_an_activity_of_its_author_and_a_thread() throws IOException {
        ObjectId commit = repository.commit(ANA, ANA, "First\n");

        assertThat(named()).containsExactly(row(commit.name(), "Ana", "commit", null, commit.name(), 1_700_000_000));
    }

    @Test
    void a_committer_who_is_not_the_author_has_integrated_the_commit() throws IOException {
        ObjectId commit = repository.commit(ANA, BEN, "Patch\n");

        assertThat(named())
                .containsExactly(
                        row(commit.name(), "Ana", "commit", null, commit.name(), 1_700_000_000),
                        row(commit.name() + "-i1", "Ben", "integrate", "Ana", commit.name(), 1_700_007_200));
    }

    @Test
    void the_committer_that_stands_for_a_web_page_is_nobody() throws IOException {
        repository.commit(ANA, "GitHub <noreply@github.com> 1700007200 +0000", "Squashed\n");

        assertThat(named()).extracting(LoggedActivity::kind).containsExactly("commit");
    }

    @Test
    void co_authors_stand_beside_the_author_once_each() throws IOException {
        ObjectId commit = repository.commit(ANA, ANA, """
                Together

                Co-authored-by: Ben <ben@example.org>
                co-authored-by: Ben B. <BEN@example.org>
                Co-Authored-By: Ana <ana@example.org>
                Co-authored-by: Cem <cem@example.org>
                Co-authored-by: nobody at all
                """);

        assertThat(named())
                .containsExactly(
                        row(commit.name(), "Ana", "commit", null, commit.name(), 1_700_000_000),
                        row(commit.name() + "-c1", "Ben", "coauthor", "Ana", commit.name(), 1_700_000_000),
                        row(commit.name() + "-c2", "Cem", "coauthor", "Ana", commit.name(), 1_700_000_000));
    }

    @Test
    void a_merge_integrates_each_commit_that_it_brings_in() throws IOException {
        ObjectId base = repository.commit(BEN, BEN, "Base\n");
        ObjectId one = repository.commit(ANA, ANA, "One\n", base);
        ObjectId two = repository.commit("Cem <cem@x.org> 1700000500 +0000", BEN, "Two\n", base);
        ObjectId merge = repository.commit(BEN, BEN, "Merge\n", base, one, two);

        assertThat(named())
                .contains(
                        row(merge.name() + "-i1", "Ben", "integrate", "Ana", one.name(), 1_700_007_200),
                        row(merge.name() + "-i2", "Ben", "integrate", "Cem", two.name(), 1_700_007_200))
                .noneMatch(row -> row.id().equals(merge.name()));
    }

    @Test
    void a_merge_of_a_merge_belongs_to_no_thread() throws IOException {
        ObjectId base = repository.commit(BEN, BEN, "Base\n");
        ObjectId one = repository.commit(ANA, ANA, "One\n", base);
        ObjectId inner = repository.commit(ANA, ANA, "Inner\n", base, one);
        ObjectId outer = repository.commit(BEN, BEN, "Outer\n", base, inner);

        assertThat(named()).contains(row(outer.name() + "-i1", "Ben", "integrate", "Ana", null, 1_700_007_200));
    }

    @Test
    void one_address_is_one_person_in_any_spelling() throws IOException {
        ObjectId first = repository.commit(ANA, ANA, "First\n");
        repository.commit(ANA_LATER, ANA_LATER, "Second\n", first);

        List<LoggedActivity> log = pseudonymous(Pseudonyms.underRandomKey());

        assertThat(log)
                .hasSize(2)
                .extracting(LoggedActivity::actor)
                .containsOnly(log.get(0).actor());
    }

    @Test
    void pseudonyms_depend_on_the_key_alone_and_show_neither_name_nor_address() throws IOException {
        repository.commit(ANA, BEN, "Patch\n");

        List<LoggedActivity> once = pseudonymous(key("the first of two keys"));

        assertThat(pseudonymous(key("the first of two keys"))).isEqualTo(once);
        assertThat(pseudonymous(key("the second of two keys")))
                .extracting(LoggedActivity::actor)
                .doesNotContainAnyElementsOf(
                        once.stream().map(LoggedActivity::actor).toList());
        assertThat(once.toString()).doesNotContainIgnoringCase("ana").doesNotContainIgnoringCase("ben");
    }

    @Test
    void the_pseudonym_is_the_start_of_the_hmac_of_the_address() throws IOException {
        repository.commit(ANA, ANA, "First\n");

        assertThat(pseudonymous(key("0123456789abcdef")))
                .extracting(LoggedActivity::actor)
                .containsExactly("p76f87255c463");
    }

    @Test
    void namesakes_are_told_apart_by_their_addresses() throws IOException {
        ObjectId first = repository.commit(ANA, ANA, "First\n");
        String other = "Ana <ana@elsewhere.org> 1700003600 +0000";
        repository.commit(other, other, "Second\n", first);

        assertThat(named())
                .extracting(LoggedActivity::actor)
                .containsExactly("Ana <ana@elsewhere.org>", "Ana <ana@example.org>");
    }

    @Test
    void a_name_that_cannot_be_an_id_is_replaced() throws IOException {
        String endless = "N".repeat(200) + " <n@example.org> 1700000000 +0000";
        repository.commit(endless, endless, "First\n");

        assertThat(named()).extracting(LoggedActivity::actor).allMatch(actor -> actor.matches("p[0-9a-f]{12}"));
    }

    @Test
    void names_in_other_encodings_are_read() throws IOException {
        String rest = "author Zoé <zoe@x.org> 1700000000 +0000\ncommitter Zoé <zoe@x.org> 1700000000 +0000\n";
        ObjectId declared = repository.commit(rest + "encoding ISO-8859-1\n\nÉté\n", StandardCharsets.ISO_8859_1);
        ObjectId unknown = repository.commit(rest + "encoding nonsense\n\nÉté\n", StandardCharsets.UTF_8, declared);
        repository.commit(rest + "\nÉté\n", StandardCharsets.ISO_8859_1, unknown);

        assertThat(named()).extracting(LoggedActivity::actor).containsExactly("Zoé", "Zoé", "Zoé");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0 +0000", "-1000 +0000", "yesterday", ""})
    void a_broken_date_gives_way_to_the_other_one(String broken) throws IOException {
        repository.commit("Ana <ana@example.org> " + broken, BEN, "Patch\n");

        assertThat(named()).extracting(LoggedActivity::at).containsOnly(Instant.ofEpochSecond(1_700_007_200));
    }

    @Test
    void nothing_is_written_after_it_was_committed() throws IOException {
        repository.commit("Ana <ana@example.org> 4000000000 +0000", BEN, "From the future\n");

        assertThat(named()).extracting(LoggedActivity::at).containsOnly(Instant.ofEpochSecond(1_700_007_200));
    }

    @Test
    void a_commit_that_tells_neither_who_nor_when_is_left_out() throws IOException {
        ObjectId dateless = repository.commit("Ana <ana@x.org> 0 +0000", "Ana <ana@x.org> 0 +0000", "No date\n");
        ObjectId nobody = repository.commit("encoding UTF-8\n\nNobody\n", StandardCharsets.UTF_8, dateless);
        ObjectId good = repository.commit(ANA, ANA, "Good\n", nobody);

        assertThat(named()).extracting(LoggedActivity::id).containsExactly(good.name());
    }

    @Test
    void a_shallow_clone_ends_at_its_edge() throws IOException {
        ObjectId base = repository.commit(BEN, BEN, "Base\n");
        ObjectId one = repository.commit(ANA, ANA, "One\n", base);
        ObjectId merge = repository.commit(BEN, BEN, "Merge\n", base, one);
        ObjectId last = repository.commit(BEN, BEN, "Last\n", merge);
        repository.shallowAt(merge);

        assertThat(named())
                .containsExactly(
                        row(last.name(), "Ben", "commit", null, last.name(), 1_700_007_200),
                        row(merge.name() + "-i1", "Ben", "integrate", null, null, 1_700_007_200));
    }

    @Test
    void a_missing_commit_is_one_plain_line() throws IOException {
        repository.commit(ANA, ANA, "Orphan\n", ObjectId.fromString("1234567890123456789012345678901234567890"));

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(this::named)
                .satisfies(bad -> assertThat(bad.line(Locale.ENGLISH))
                        .startsWith(repository.folder() + ": this Git repository cannot be read: ")
                        .hasLineCount(1));
    }

    @Test
    void a_repository_without_commits_is_one_plain_line() {
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(this::named)
                .satisfies(bad -> {
                    assertThat(bad).hasMessage(repository.folder() + ": this Git repository has no commits");
                    assertThat(bad.line(Locale.FRANCE)).endsWith("ce dépôt Git n’a aucun commit");
                });
    }

    @Test
    void a_folder_inside_a_repository_or_no_folder_at_all_is_no_repository() throws IOException {
        repository.commit(ANA, ANA, "First\n");
        Path inside = Files.createDirectory(repository.folder().resolve("src"));

        for (Path path : List.of(inside, folder.resolve("nowhere"), folder.resolve("line\nbreak"))) {
            assertThatExceptionOfType(BadInputException.class)
                    .isThrownBy(() -> read(GitHistory.named(path)))
                    .satisfies(bad -> assertThat(bad.getMessage())
                            .endsWith(": this is no Git repository")
                            .hasLineCount(1));
        }
    }

    @Test
    void the_community_is_called_like_the_folder() throws IOException {
        repository.commit(ANA, ANA, "First\n");

        assertThat(named()).extracting(LoggedActivity::community).containsExactly("our-code");
        assertThat(read(GitHistory.named(repository.folder().resolve(".git"))))
                .extracting(LoggedActivity::community)
                .containsExactly("our-code");
    }

    @Test
    void a_key_must_be_readable_and_long_enough() throws IOException {
        Path shortKey = Files.writeString(folder.resolve("short"), "0123456789abcde");

        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Pseudonyms.underKeyFrom(shortKey))
                .withMessage(shortKey + ": a key file must hold at least 16 bytes");
        assertThatExceptionOfType(BadInputException.class)
                .isThrownBy(() -> Pseudonyms.underKeyFrom(folder.resolve("none")))
                .withMessage(folder.resolve("none") + ": this key file cannot be read");
    }

    @Test
    @DisplayName("the history of this very project is read (needs its .git)")
    void the_history_of_this_very_project_is_read() {
        Path project = Path.of("../..").toAbsolutePath().normalize();
        assumeTrue(Files.exists(project.resolve(".git")), "no .git beside pom.xml: the sources came without history");

        List<LoggedActivity> log = read(GitHistory.of(project, Pseudonyms.underRandomKey()));

        assertThat(log).isNotEmpty().extracting(LoggedActivity::kind).contains("commit");
        assertThat(log).extracting(LoggedActivity::id).doesNotHaveDuplicates();
    }

    private List<LoggedActivity> named() {
        return read(GitHistory.named(repository.folder()));
    }

    private List<LoggedActivity> pseudonymous(Pseudonyms pseudonyms) {
        return read(GitHistory.of(repository.folder(), pseudonyms));
    }

    private Pseudonyms key(String key) throws IOException {
        return Pseudonyms.underKeyFrom(Files.writeString(folder.resolve("key"), key));
    }

    private static List<LoggedActivity> read(GitHistory history) {
        List<LoggedActivity> rows = new ArrayList<>();
        history.read(rows::add);
        return rows;
    }

    private static LoggedActivity row(
            String id, String actor, String kind, String target, String thread, long epochSecond) {
        return new LoggedActivity(id, "our-code", actor, kind, target, thread, Instant.ofEpochSecond(epochSecond));
    }
}
