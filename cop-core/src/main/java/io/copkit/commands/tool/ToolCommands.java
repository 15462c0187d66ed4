package io.copkit.commands.tool;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Permitted;
import io.copkit.commands.Step;
import io.copkit.commands.Stored;
import io.copkit.commands.Work;
import io.copkit.history.Happening;
import io.copkit.history.Reason;
import io.copkit.internal.TextRules;
import io.copkit.membership.Membership;
import io.copkit.role.Permission;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.MembershipRecord;
import io.copkit.storage.StateFilter;
import io.copkit.tool.SettingChange;
import io.copkit.tool.ToolBinding;
import io.copkit.tool.ToolDraft;
import io.copkit.tool.ToolEvent;
import io.copkit.tool.ToolState;
import io.copkit.tool.Tools;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Binds, sets up and rates tools. */
public final class ToolCommands implements Tools {

    private static final int BEST = 5;

    private final Desk desk;
    private final Actor actor;

    /** On behalf of somebody. */
    public ToolCommands(Desk desk, Actor actor) {
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<ToolBinding> bind(CommunityId community, ToolDraft tool) {
        return configuring(community, permitted -> {
            List<Refusal> unfit = tool.refusals();
            if (!unfit.isEmpty()) {
                return Outcome.refused(unfit);
            }
            ToolBinding binding = new ToolBinding(
                    community,
                    desk.newId(),
                    tool,
                    ToolState.IN_USE,
                    permitted.work().at(),
                    List.of());
            permitted.begin(ToolMapping.INSTANCE, binding, Happening.TOOL_BOUND);
            return accepted(permitted, binding);
        });
    }

    @Override
    public Outcome<ToolBinding> configure(CommunityId community, String id, ToolDraft tool) {
        return configuring(
                community,
                permitted -> onTool(permitted, id, stored -> {
                    List<Refusal> unfit = tool.refusals();
                    if (!unfit.isEmpty()) {
                        return Outcome.refused(unfit);
                    }
                    if (tool.equals(stored.value().tool())) {
                        return Outcome.accepted(stored.value(), List.of());
                    }
                    Work work = permitted.work();
                    List<SettingChange> changes = stored.value().differences(tool, work.at(), work.actingMember());
                    ToolBinding configured = stored.value().configured(tool, changes);
                    DocumentRecord record =
                            permitted.change(ToolMapping.INSTANCE, stored, configured, Happening.TOOL_CONFIGURED);
                    for (SettingChange change : changes) {
                        work.happened(Step.of(Happening.TOOL_SETTING_CHANGED, record, Reason.of(actor))
                                .noting(Optional.of(change.setting() + ": "
                                        + change.before().orElse("") + " → "
                                        + change.after().orElse(""))));
                    }
                    return accepted(permitted, configured);
                }));
    }

    @Override
    public Outcome<ToolBinding> retire(CommunityId community, String id) {
        return configuring(
                community,
                permitted -> onTool(permitted, id, stored -> {
                    ToolBinding retired = stored.value().retired();
                    permitted.change(ToolMapping.INSTANCE, stored, retired, Happening.TOOL_RETIRED);
                    return accepted(permitted, retired);
                }));
    }

    @Override
    public Outcome<Integer> rate(CommunityId community, String id, int usefulness) {
        List<Refusal> unfit =
                new TextRules().range("usefulness", usefulness, 1, BEST).refusals();
        if (!unfit.isEmpty()) {
            return Outcome.refused(unfit);
        }
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(own -> onTool(permitted, id, stored -> {
                    permitted.work().require(stored);
                    return rated(permitted, own, id, usefulness);
                })));
    }

    /** One rating of each member: whoever rates writes the own membership, so that two at once do not both begin one. */
    private Outcome<Integer> rated(
            Permitted permitted, Stored<Membership, MembershipRecord> own, String tool, int usefulness) {
        Work work = permitted.work();
        permitted.countOn(own);
        Documents<RatingMapping.Rating> ratings = new Documents<>(desk, RatingMapping.INSTANCE);
        StateFilter here = StateFilter.ANY.inCommunity(permitted.id().value()).withAllTerms(tool);
        Optional<Stored<RatingMapping.Rating, DocumentRecord>> before =
                ratings.page(ratings.query(here).by(own.value().member().value())).items().stream()
                        .findFirst()
                        .flatMap(rating -> work.document(
                                RatingMapping.INSTANCE, permitted.id().value(), rating.id()));
        RatingMapping.Rating rating = before.map(old -> old.value().changed(usefulness))
                .orElseGet(() -> new RatingMapping.Rating(
                        permitted.id(), desk.newId(), tool, work.actingMember(), usefulness, work.at()));
        permitted.write(RatingMapping.INSTANCE, before, rating, Happening.TOOL_RATED);
        return Outcome.accepted(usefulness, List.of());
    }

    private Outcome<ToolBinding> configuring(
            CommunityId community, Function<Permitted, Outcome<ToolBinding>> decision) {
        return Permitted.run(desk, actor, community, Permission.TOOL_CONFIGURE, decision);
    }

    private static <T> Outcome<T> onTool(
            Permitted permitted, String id, Function<Stored<ToolBinding, DocumentRecord>, Outcome<T>> decision) {
        return permitted.onDocument(
                ToolMapping.INSTANCE,
                id,
                RefusalCode.TOOL_UNKNOWN,
                stored -> stored.value().state() == ToolState.IN_USE
                        ? decision.apply(stored)
                        : Desk.refused(RefusalCode.TOOL_RETIRED));
    }

    private Outcome<ToolBinding> accepted(Permitted permitted, ToolBinding binding) {
        return Outcome.accepted(
                binding,
                List.of(new ToolEvent.ToolChanged(actor, permitted.work().at(), binding)));
    }
}
