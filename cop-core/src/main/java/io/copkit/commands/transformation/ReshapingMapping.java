package io.copkit.commands.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.CharterPart;
import io.copkit.commands.DocumentMapping;
import io.copkit.community.Charter;
import io.copkit.community.CommunityAccess;
import io.copkit.community.CommunityType;
import io.copkit.community.ContentAccess;
import io.copkit.community.Discoverability;
import io.copkit.community.Founding;
import io.copkit.community.JoinPolicy;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.internal.People;
import io.copkit.storage.DocumentRecord;
import io.copkit.storage.Ids;
import io.copkit.structure.PlanId;
import io.copkit.structure.PlanState;
import io.copkit.theme.ThemeId;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import io.copkit.transformation.Reshaping;
import io.copkit.transformation.ReshapingKind;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Between a plan and its document in the tenant's scope. */
final class ReshapingMapping extends DocumentMapping<Reshaping> {

    static final ReshapingMapping INSTANCE = new ReshapingMapping();

    private static final String KIND = "kind";
    private static final String SOURCES = "sources";
    private static final String HEIRS = "heirs";
    private static final String COMMUNITY = "community";
    private static final String FOUNDING = "founding";
    private static final String THEMES = "themes";
    private static final String RESTORES = "restores";
    private static final String UMBRELLA = "umbrella";
    private static final String PIONEERS = "pioneers";
    private static final String OWNER = "owner";
    private static final String CHARTER = "charter";
    private static final String BEFORE = "before";

    private ReshapingMapping() {
        super("reshaping", 1);
    }

    @Override
    protected void write(Reshaping plan, Draft draft) {
        Change change = plan.change();
        draft.key(Ids.TENANT_SCOPE, plan.id().value())
                .status(plan.state().code(), plan.plannedAt())
                .author(plan.author());
        Body body = draft.body()
                .set(KIND, plan.kind().code())
                .setTexts(
                        SOURCES,
                        change.sources().stream().map(CommunityId::value).toList())
                .setParts(
                        HEIRS,
                        COMMUNITY,
                        change.heirs().stream().map(ReshapingMapping::part).toList());
        if (change instanceof Change.Merge merge) {
            body.setParts(
                    THEMES,
                    "from",
                    merge.themes().entrySet().stream()
                            .map(pair -> Body.empty()
                                    .set("from", pair.getKey().value())
                                    .set("to", pair.getValue().value()))
                            .toList());
        } else if (change instanceof Change.Split split) {
            body.set(UMBRELLA, split.umbrella());
        } else if (change instanceof Change.SpinOff spinOff) {
            body.setNumbers(
                    PIONEERS,
                    draft.positions(spinOff.pioneers().stream().sorted().toList()));
        } else if (change instanceof Change.Institutionalise handover) {
            body.set(OWNER, handover.owner());
        } else if (change instanceof Change.Recharter recharter) {
            body.setPart(BEFORE, part(recharter.before())).setPart(CHARTER, part(recharter.charter()));
        }
    }

    @Override
    protected Reshaping read(DocumentRecord record, Body body, People people) {
        return new Reshaping(
                PlanId.of(record.id()),
                change(body, people),
                Codes.parse(PlanState.class, record.status()),
                Optional.ofNullable(record.authorId()).flatMap(People::member),
                record.at());
    }

    private static Change change(Body body, People people) {
        List<CommunityId> sources =
                body.texts(SOURCES).stream().map(CommunityId::of).toList();
        List<Heir> heirs =
                body.parts(HEIRS).stream().map(ReshapingMapping::heir).toList();
        return switch (Codes.parse(ReshapingKind.class, body.text(KIND))) {
            case MERGE, ABSORB -> new Change.Merge(sources, heirs.get(0), themes(body));
            case SPLIT -> new Change.Split(sources.get(0), heirs, body.flag(UMBRELLA));
            case SPIN_OFF -> new Change.SpinOff(sources.get(0), heirs.get(0), pioneers(body, people));
            case INSTITUTIONALISE -> new Change.Institutionalise(sources.get(0), body.text(OWNER));
            case RECHARTER -> new Change.Recharter(sources.get(0), charter(body, BEFORE), charter(body, CHARTER));
        };
    }

    private static Body part(Heir heir) {
        Body part = Body.empty()
                .set(COMMUNITY, heir.community().value())
                .setTexts(
                        THEMES,
                        heir.themes().stream().map(ThemeId::value).sorted().toList());
        heir.founding().ifPresent(founding -> part.setPart(FOUNDING, part(founding)));
        heir.restores().ifPresent(ancestor -> part.set(RESTORES, ancestor.value()));
        return part;
    }

    private static Heir heir(Body part) {
        return new Heir(
                CommunityId.of(part.text(COMMUNITY)),
                part.part(FOUNDING).map(ReshapingMapping::founding),
                part.texts(THEMES).stream().map(ThemeId::of).collect(Collectors.toSet()),
                part.optionalText(RESTORES).map(CommunityId::of));
    }

    private static Body part(Founding founding) {
        CommunityAccess access = founding.access();
        Body part = Body.empty()
                .setPart(CHARTER, part(founding.charter()))
                .set("type", founding.type().code())
                .set("discoverability", access.discoverability().code())
                .set("joinPolicy", access.joinPolicy().code())
                .set("contentAccess", access.contentAccess().code());
        founding.address().ifPresent(address -> part.set("address", address));
        return part;
    }

    private static Founding founding(Body part) {
        return new Founding(
                charter(part, CHARTER),
                part.optionalText("address"),
                Codes.parse(CommunityType.class, part.text("type")),
                new CommunityAccess(
                        Codes.parse(Discoverability.class, part.text("discoverability")),
                        Codes.parse(JoinPolicy.class, part.text("joinPolicy")),
                        Codes.parse(ContentAccess.class, part.text("contentAccess"))));
    }

    private static Body part(Charter charter) {
        Body part = Body.empty();
        CharterPart.write(charter, part);
        return part;
    }

    private static Charter charter(Body body, String name) {
        return body.part(name).map(CharterPart::read).orElseThrow();
    }

    private static Map<ThemeId, ThemeId> themes(Body body) {
        Map<ThemeId, ThemeId> themes = new HashMap<>();
        body.parts(THEMES).forEach(pair -> themes.put(ThemeId.of(pair.text("from")), ThemeId.of(pair.text("to"))));
        return themes;
    }

    private static Set<MemberId> pioneers(Body body, People people) {
        return body.numbers(PIONEERS).stream()
                .map(people::at)
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }
}
