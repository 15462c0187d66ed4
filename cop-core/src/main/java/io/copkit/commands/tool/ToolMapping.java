package io.copkit.commands.tool;

import io.copkit.CommunityId;
import io.copkit.commands.DocumentMapping;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.tool.SettingChange;
import io.copkit.tool.ToolBinding;
import io.copkit.tool.ToolDraft;
import io.copkit.tool.ToolKind;
import io.copkit.tool.ToolState;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Between a tool and its document. */
final class ToolMapping extends DocumentMapping<ToolBinding> {

    static final ToolMapping INSTANCE = new ToolMapping();

    private static final String SETTINGS = "settings";
    private static final String CHANGES = "changes";
    private static final String SETTING = "setting";
    private static final String VALUE = "value";
    private static final String NUMBER = "number";

    private ToolMapping() {
        super("tool", 1);
    }

    @Override
    protected void write(ToolBinding binding, Draft draft) {
        ToolDraft tool = binding.tool();
        draft.key(binding.community().value(), binding.id())
                .status(binding.state().code(), binding.since())
                .terms(Set.of(tool.kind().code()));
        List<SettingChange> changes = binding.changes();
        draft.body()
                .set("kind", tool.kind().code())
                .set("name", tool.name())
                .setParts(
                        SETTINGS,
                        SETTING,
                        tool.settings().entrySet().stream()
                                .map(entry -> Body.empty()
                                        .set(SETTING, entry.getKey())
                                        .set(VALUE, entry.getValue()))
                                .toList())
                .setParts(
                        CHANGES,
                        NUMBER,
                        IntStream.range(0, changes.size())
                                .mapToObj(number ->
                                        part(changes.get(number), draft).set(NUMBER, number))
                                .toList());
    }

    @Override
    protected ToolBinding read(DocumentRecord record, Body body, People people) {
        SortedMap<String, String> settings = new TreeMap<>();
        body.parts(SETTINGS).forEach(part -> settings.put(part.text(SETTING), part.text(VALUE)));
        return new ToolBinding(
                CommunityId.of(record.communityId()),
                record.id(),
                new ToolDraft(Codes.parse(ToolKind.class, body.text("kind")), body.text("name"), settings),
                Codes.parse(ToolState.class, record.status()),
                record.at(),
                body.parts(CHANGES).stream().map(part -> change(part, people)).toList());
    }

    /** Nothing and nobody are written as well: a part keeps what it is not told. */
    private static Body part(SettingChange change, Draft draft) {
        return Body.empty()
                .set(SETTING, change.setting())
                .set("at", change.at())
                .setNumbers("by", draft.positions(change.by().stream().toList()))
                .setTexts("before", change.before().stream().toList())
                .setTexts("after", change.after().stream().toList());
    }

    private static SettingChange change(Body part, People people) {
        return new SettingChange(
                part.text(SETTING),
                part.texts("before").stream().findFirst(),
                part.texts("after").stream().findFirst(),
                part.instant("at"),
                part.numbers("by").stream().findFirst().flatMap(people::at));
    }
}
