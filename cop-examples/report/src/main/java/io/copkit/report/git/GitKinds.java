package io.copkit.report.git;

import io.copkit.engagement.ActivityClass;
import io.copkit.engagement.ActivityKind;
import io.copkit.engagement.ActivityKind.Edge;
import java.util.List;

/** What people do in a Git repository. The weights are those of the standard kinds of the same sort. */
public final class GitKinds {

    /** To write a commit: like reporting one's own work. */
    public static final ActivityKind COMMIT =
            new ActivityKind("commit", ActivityClass.CONTRIBUTE, 6, Edge.NONE, "Commit", "Valider un changement");

    /** To be named as co-author of a commit: like joint work. */
    public static final ActivityKind COAUTHOR = new ActivityKind(
            "coauthor", ActivityClass.COLLABORATE, 8, Edge.DIRECT, "Write together", "Écrire à plusieurs");

    /** To take somebody's commit into a line of development: like a review. */
    public static final ActivityKind INTEGRATE = new ActivityKind(
            "integrate", ActivityClass.COLLABORATE, 7, Edge.DIRECT, "Integrate a change", "Intégrer un changement");

    private GitKinds() {}

    /** All of them. */
    public static List<ActivityKind> all() {
        return List.of(COMMIT, COAUTHOR, INTEGRATE);
    }
}
