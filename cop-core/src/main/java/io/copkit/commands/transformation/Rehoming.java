package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.storage.DocumentRecord;
import io.copkit.structure.PlanId;
import io.copkit.theme.JoinedThemes;

/** What one community has made, as another has it. */
final class Rehoming {

    private Rehoming() {}

    /** The same thing under the same id, about the themes that there are there, and with where it comes from. */
    static DocumentRecord copy(DocumentRecord original, CommunityId heir, JoinedThemes themes, PlanId plan) {
        return new DocumentRecord(
                heir.value(),
                original.type(),
                original.id(),
                1,
                original.authorId(),
                original.subjectId(),
                original.status(),
                original.at(),
                original.dueAt(),
                TakenThemes.terms(original.terms(), themes.became(), themes.tree()),
                original.people(),
                Image.origin(original.body(), CommunityId.of(original.communityId()), plan));
    }
}
