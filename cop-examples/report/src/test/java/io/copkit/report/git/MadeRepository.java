package io.copkit.report.git;

import java.io.File;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;

/** A Git repository whose commits are written byte by byte, so that they can be as broken as those of real life. */
final class MadeRepository implements AutoCloseable {

    private final Path folder;
    private final Repository repository;

    MadeRepository(Path folder) throws IOException {
        ReadOnlySystem.install();
        this.folder = folder;
        this.repository = new FileRepositoryBuilder()
                .setGitDir(new File(folder.toFile(), Constants.DOT_GIT))
                .build();
        repository.create();
    }

    Path folder() {
        return folder;
    }

    /** A commit whose author and committer are given with their date, as in {@code Ana <ana@x.org> 1700000000 +0100}. */
    ObjectId commit(String author, String committer, String message, ObjectId... parents) throws IOException {
        return commit(
                "author " + author + "\ncommitter " + committer + "\n\n" + message, StandardCharsets.UTF_8, parents);
    }

    /** A commit of which everything after the parents is given. */
    ObjectId commit(String rest, Charset charset, ObjectId... parents) throws IOException {
        try (ObjectInserter inserter = repository.newObjectInserter()) {
            StringBuilder head = new StringBuilder("tree ")
                    .append(inserter.insert(Constants.OBJ_TREE, new byte[0]).name())
                    .append('\n');
            for (ObjectId parent : parents) {
                head.append("parent ").append(parent.name()).append('\n');
            }
            ObjectId commit = inserter.insert(Constants.OBJ_COMMIT, (head + rest).getBytes(charset));
            inserter.flush();
            RefUpdate branch = repository.updateRef(Constants.HEAD);
            branch.setNewObjectId(commit);
            branch.forceUpdate();
            return commit;
        }
    }

    /** Cuts off what lies behind a commit, as {@code git clone --depth} does. */
    void shallowAt(ObjectId commit) throws IOException {
        Files.writeString(repository.getDirectory().toPath().resolve("shallow"), commit.name() + "\n");
    }

    @Override
    public void close() {
        repository.close();
    }
}
