package io.copkit.commands.blueprint;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.blueprint.Blueprint;
import io.copkit.blueprint.Template;
import io.copkit.commands.DocumentMapping;
import io.copkit.commands.PracticePart;
import io.copkit.commands.RegimePart;
import io.copkit.community.CommunityType;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import java.util.function.Function;

/** Between a blueprint and its documents: one for the latest version, which lists are made of, and one for each. */
final class BlueprintMapping extends DocumentMapping<Blueprint> {

    static final BlueprintMapping LATEST =
            new BlueprintMapping("blueprint", blueprint -> blueprint.id().value());
    static final BlueprintMapping EACH = new BlueprintMapping(
            "blueprint-version", blueprint -> id(new BlueprintVersion(blueprint.id(), blueprint.version())));

    private static final String LAID_DOWN = "laid_down";
    private static final String ID = "id";
    private static final String VERSION = "version";
    private static final String NAME = "name";
    private static final String TYPE = "type";
    private static final String REGIME = "regime";

    private final Function<Blueprint, String> ids;

    private BlueprintMapping(String type, Function<Blueprint, String> ids) {
        super(type, 1);
        this.ids = ids;
    }

    /** The id of the document of a version. */
    static String id(BlueprintVersion version) {
        return version.id().value() + "@" + version.version();
    }

    @Override
    protected void write(Blueprint blueprint, Draft draft) {
        draft.key(Ids.TENANT_SCOPE, ids.apply(blueprint)).status(LAID_DOWN, blueprint.since());
        Body body = draft.body()
                .set(ID, blueprint.id().value())
                .set(VERSION, blueprint.version())
                .set(NAME, blueprint.name())
                .set(TYPE, blueprint.template().type().code())
                .without(REGIME)
                .setPart(REGIME, RegimePart.part(blueprint.template().regime()));
        PracticePart.write(blueprint.template().practice(), body);
    }

    @Override
    protected Blueprint read(DocumentRecord record, Body body, People people) {
        return new Blueprint(
                BlueprintId.of(body.text(ID)),
                body.number(VERSION),
                body.text(NAME),
                new Template(
                        Codes.parse(CommunityType.class, body.text(TYPE)),
                        body.part(REGIME).map(RegimePart::read).orElseThrow(),
                        PracticePart.read(body)),
                record.at());
    }
}
