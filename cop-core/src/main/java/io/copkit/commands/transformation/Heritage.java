package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.commands.Desk;
import io.copkit.commands.theme.TakenThemes;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Limits;
import io.copkit.storage.PageRequest;
import io.copkit.storage.Slice;
import io.copkit.storage.StateFilter;
import java.util.Set;
import java.util.function.Consumer;

/** What of a community goes on in another: everything but that by which it governs itself. */
public final class Heritage {

    /** The types of what stays behind. */
    static final Set<String> STAYING = Set.of(
            "access_decision",
            "access_review",
            "archive_seal",
            "bulk_step",
            "charter",
            "charter_consent",
            "charter_proposal",
            ChoiceMapping.TYPE,
            "closing_objection",
            "dormancy",
            "founding",
            "invitation",
            "onboarding",
            "onboarding_template",
            "planned_membership",
            Scopes.UNDONE,
            "renewal",
            "rights_request",
            "sponsorship",
            "stage_proposal",
            "succession",
            "succession_policy",
            "support",
            "vouch");

    private Heritage() {}

    /** Whether something goes along as it is; the tree of themes is joined with others instead. */
    static boolean goes(DocumentRecord record) {
        return !STAYING.contains(record.type()) && !TakenThemes.isTree(record);
    }

    /** Whether something is what a community has made, the tree of its themes included. */
    public static boolean isHeritage(DocumentRecord record) {
        return !STAYING.contains(record.type());
    }

    /** Hands on everything that is kept of a community, whatever becomes of it. */
    public static void forEach(Desk desk, CommunityId community, Consumer<DocumentRecord> sink) {
        DocumentQuery query =
                DocumentQuery.of(StateFilter.ANY.inCommunity(community.value()), PageRequest.first(Limits.PAGE));
        while (true) {
            Slice<DocumentRecord> page = desk.storage().state().documents(query);
            page.items().forEach(sink);
            if (page.next() == null) {
                return;
            }
            query = query.onPage(query.page().after(page.next()));
        }
    }
}
