package io.copkit.commands.transformation;

import io.copkit.commands.theme.TakenThemes;
import io.copkit.storage.DocumentRecord;
import java.util.Set;

/** What of a community goes on in another: everything but that by which it governs itself. */
final class Heritage {

    /** The types of what stays behind. */
    static final Set<String> STAYING = Set.of(
            "access_decision",
            "access_review",
            "bulk_step",
            "charter",
            "charter_consent",
            "charter_proposal",
            ChoiceMapping.TYPE,
            "founding",
            "invitation",
            "onboarding",
            "onboarding_template",
            "planned_membership",
            Scopes.UNDONE,
            "rights_request",
            "sponsorship",
            "succession",
            "succession_policy",
            "support");

    private Heritage() {}

    /** Whether something goes along as it is; the tree of themes is joined with others instead. */
    static boolean goes(DocumentRecord record) {
        return !STAYING.contains(record.type()) && !TakenThemes.isTree(record);
    }
}
