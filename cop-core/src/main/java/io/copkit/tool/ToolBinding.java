package io.copkit.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A tool that a community uses, and how it is set up.
 *
 * @param community which
 * @param id its id
 * @param tool what it is, and its settings now
 * @param state whether it is in use
 * @param since when it was bound
 * @param changes how its settings changed, oldest first, the latest {@value #CHANGES}; all stand in the history
 */
public record ToolBinding(
        CommunityId community, String id, ToolDraft tool, ToolState state, Instant since, List<SettingChange> changes) {

    /** How many changes are kept with the tool. */
    public static final int CHANGES = 100;

    /** Copies the list. */
    public ToolBinding {
        changes = List.copyOf(changes);
    }

    /** How the settings of another draft differ from those now. */
    public List<SettingChange> differences(ToolDraft other, Instant at, Optional<MemberId> by) {
        SortedSet<String> names = new TreeSet<>(tool.settings().keySet());
        names.addAll(other.settings().keySet());
        return names.stream()
                .map(name -> new SettingChange(
                        name,
                        Optional.ofNullable(tool.settings().get(name)),
                        Optional.ofNullable(other.settings().get(name)),
                        at,
                        by))
                .filter(change -> !change.before().equals(change.after()))
                .toList();
    }

    /** The same tool, set up anew. */
    public ToolBinding configured(ToolDraft other, List<SettingChange> more) {
        List<SettingChange> all = new ArrayList<>(changes);
        all.addAll(more);
        return new ToolBinding(
                community, id, other, state, since, all.subList(Math.max(0, all.size() - CHANGES), all.size()));
    }

    /** The tool out of use. */
    public ToolBinding retired() {
        return new ToolBinding(community, id, tool, ToolState.RETIRED, since, changes);
    }
}
