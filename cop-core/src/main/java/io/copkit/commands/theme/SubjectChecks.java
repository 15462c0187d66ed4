package io.copkit.commands.theme;

import io.copkit.Refusal;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.storage.DocumentRecord;
import io.copkit.theme.Subjects;
import io.copkit.theme.ThemeTree;
import java.util.List;
import java.util.Optional;

/** The themes of a community or of the organisation, for whatever is about some of them. */
public final class SubjectChecks {

    private SubjectChecks() {}

    /** The themes in a scope, as they are now. */
    public static ThemeTree tree(Desk desk, String scope) {
        return new Documents<>(desk, ThemeMapping.INSTANCE)
                .find(scope, ThemeMapping.ID)
                .map(OwnedThemes::tree)
                .orElse(ThemeTree.EMPTY);
    }

    /** Why something in a scope cannot be about this, if so; otherwise demands that the themes are still so at commit. */
    public static List<Refusal> refusals(Work work, String scope, Subjects subjects) {
        if (subjects.themes().isEmpty()) {
            return subjects.refusals(ThemeTree.EMPTY);
        }
        Optional<Stored<OwnedThemes, DocumentRecord>> stored =
                work.document(ThemeMapping.INSTANCE, scope, ThemeMapping.ID);
        stored.ifPresent(work::require);
        return subjects.refusals(stored.map(found -> found.value().tree()).orElse(ThemeTree.EMPTY));
    }
}
