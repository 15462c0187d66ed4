package io.copkit.tool;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.TextRules;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A tool about to be bound to a community. Settings are for people to read: no place for passwords or keys.
 *
 * @param kind what it is for
 * @param name what it is called
 * @param settings how it is set up, by the names of the settings
 */
public record ToolDraft(ToolKind kind, String name, SortedMap<String, String> settings) {

    private static final int NAME_LENGTH = 120;
    private static final int SETTINGS = 50;
    private static final int SETTING_LENGTH = 60;
    private static final int VALUE_LENGTH = 500;

    /** Copies the map. */
    public ToolDraft {
        settings = Collections.unmodifiableSortedMap(new TreeMap<>(settings));
    }

    /** A tool without settings. */
    public static ToolDraft of(ToolKind kind, String name) {
        return new ToolDraft(kind, name, new TreeMap<>());
    }

    /** The same tool with one more setting. */
    public ToolDraft setting(String setting, String value) {
        SortedMap<String, String> more = new TreeMap<>(settings);
        more.put(setting, value);
        return new ToolDraft(kind, name, more);
    }

    /** Why it cannot be bound; empty if it can. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules().needed("name", name).line("name", name, NAME_LENGTH);
        if (settings.size() > SETTINGS) {
            rules.refuse(RefusalCode.TOO_MANY_SETTINGS, Map.of("limit", String.valueOf(SETTINGS)));
        }
        settings.forEach((setting, value) -> rules.needed("setting", setting)
                .line("setting", setting, SETTING_LENGTH)
                .line("value", value, VALUE_LENGTH));
        return rules.refusals();
    }
}
