package io.copkit.report.git;

import io.copkit.report.log.ActivitySource;
import io.copkit.report.log.BadInputException;
import io.copkit.report.log.LoggedActivity;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The commits that the current branch of a Git repository is made of, as activity; see {@link CommitActivities} for what
 * becomes of each. The repository is only read, and nothing leaves it but commit ids, times and pseudonyms.
 */
public final class GitHistory implements ActivitySource {

    private final Path path;
    private final Pseudonyms pseudonyms;
    private final boolean named;

    private GitHistory(Path path, Pseudonyms pseudonyms, boolean named) {
        this.path = path.toAbsolutePath().normalize();
        this.pseudonyms = pseudonyms;
        this.named = named;
    }

    /** Of the repository in this folder, with or without a work tree; people stand under pseudonyms. */
    public static GitHistory of(Path path, Pseudonyms pseudonyms) {
        return new GitHistory(path, pseudonyms, false);
    }

    /** Of the repository in this folder, with or without a work tree; people stand under their names. */
    public static GitHistory named(Path path) {
        return new GitHistory(path, Pseudonyms.underRandomKey(), true);
    }

    /** What the community is called: like the folder. */
    public String community() {
        Path name = path.endsWith(Constants.DOT_GIT) && path.getParent() != null
                ? path.getParent().getFileName()
                : path.getFileName();
        return name == null ? "git" : name.toString();
    }

    @Override
    public void read(Consumer<? super LoggedActivity> sink) {
        ReadOnlySystem.install();
        try (Repository repository = open()) {
            ObjectId head = repository.resolve(Constants.HEAD);
            if (head == null) {
                throw new BadInputException("no-commits", path.toString());
            }
            CommitActivities activities =
                    new CommitActivities(community(), named ? names(repository, head) : pseudonyms, sink);
            walk(repository, head, activities::of);
        } catch (IOException e) {
            throw new BadInputException("damaged-repository", path.toString(), String.valueOf(e.getMessage()));
        }
    }

    private Repository open() throws IOException {
        File folder = path.toFile();
        FileRepositoryBuilder found = new FileRepositoryBuilder()
                // A folder inside a repository is not that repository.
                .addCeilingDirectory(folder.getParentFile())
                .findGitDir(folder);
        if (found.getGitDir() == null) {
            throw new BadInputException("not-a-repository", path.toString());
        }
        return found.setMustExist(true).build();
    }

    private Naming names(Repository repository, ObjectId head) throws IOException {
        Map<String, String> newestName = new HashMap<>();
        walk(
                repository,
                head,
                (walk, commit) -> CommitFacts.of(commit)
                        .ifPresent(facts -> facts.people()
                                .filter(person -> !person.name().isEmpty())
                                .forEach(person -> newestName.putIfAbsent(person.identity(), person.name()))));
        return new PlainNames(newestName, pseudonyms);
    }

    private interface Visitor {
        void visit(RevWalk walk, RevCommit commit) throws IOException;
    }

    private static void walk(Repository repository, ObjectId head, Visitor visitor) throws IOException {
        try (RevWalk walk = new RevWalk(repository)) {
            walk.markStart(walk.parseCommit(head));
            for (@Nullable RevCommit commit = walk.next(); commit != null; commit = walk.next()) {
                visitor.visit(walk, commit);
                commit.disposeBody();
            }
        }
    }
}
