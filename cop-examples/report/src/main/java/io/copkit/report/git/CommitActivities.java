package io.copkit.report.git;

import io.copkit.report.log.LoggedActivity;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.eclipse.jgit.revwalk.RevCommit;
import org.eclipse.jgit.revwalk.RevWalk;
import org.jspecify.annotations.Nullable;

/**
 * What people did to make a commit. Each commit is a thread.
 *
 * <ul>
 *   <li>A commit with one parent, or none: its author committed; each {@code Co-authored-by} wrote it together with the
 *       author; a committer who is somebody else than the author integrated it.
 *   <li>A merge: its author integrated each commit that it brings in, toward that commit's author and in that commit's
 *       thread. Where it brings in another merge, there is no such thread.
 * </ul>
 */
final class CommitActivities {

    private final String community;
    private final Naming naming;
    private final Consumer<? super LoggedActivity> sink;

    CommitActivities(String community, Naming naming, Consumer<? super LoggedActivity> sink) {
        this.community = community;
        this.naming = naming;
        this.sink = sink;
    }

    void of(RevWalk walk, RevCommit commit) throws IOException {
        Optional<CommitFacts> facts = CommitFacts.of(commit);
        if (facts.isEmpty()) {
            return;
        }
        if (facts.get().isMerge()) {
            merge(walk, commit, facts.get());
        } else {
            commit(commit.name(), facts.get());
        }
    }

    private void commit(String id, CommitFacts commit) {
        Signature author = commit.author();
        emit(id, author, GitKinds.COMMIT.code(), null, id, commit.written());
        for (int i = 0; i < commit.coauthors().size(); i++) {
            Signature coauthor = commit.coauthors().get(i);
            emit(id + "-c" + (i + 1), coauthor, GitKinds.COAUTHOR.code(), author, id, commit.written());
        }
        Signature committer = commit.committer();
        if (!committer.isSamePersonAs(author) && !committer.isTool()) {
            emit(id + "-i1", committer, GitKinds.INTEGRATE.code(), author, id, commit.committed());
        }
    }

    private void merge(RevWalk walk, RevCommit merge, CommitFacts facts) throws IOException {
        String kind = GitKinds.INTEGRATE.code();
        if (merge.getParentCount() == 0) {
            // The edge of a shallow clone: what was brought in lies beyond it.
            emit(merge.name() + "-i1", facts.author(), kind, null, null, facts.committed());
        }
        for (int i = 1; i < merge.getParentCount(); i++) {
            RevCommit tip = merge.getParent(i);
            walk.parseBody(tip);
            Optional<CommitFacts> broughtIn = CommitFacts.of(tip);
            emit(
                    merge.name() + "-i" + i,
                    facts.author(),
                    kind,
                    broughtIn.map(CommitFacts::author).orElse(null),
                    broughtIn
                            .filter(commit -> !commit.isMerge())
                            .map(commit -> tip.name())
                            .orElse(null),
                    facts.committed());
        }
    }

    private void emit(
            String id, Signature actor, String kind, @Nullable Signature target, @Nullable String thread, Instant at) {
        String toward = target == null ? null : naming.of(target);
        sink.accept(new LoggedActivity(id, community, naming.of(actor), kind, toward, thread, at));
    }
}
