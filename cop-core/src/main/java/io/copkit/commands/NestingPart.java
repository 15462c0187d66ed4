package io.copkit.commands;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.storage.CommunityRecord;
import io.copkit.structure.Axis;
import io.copkit.structure.Inheritance;
import io.copkit.structure.InheritanceRules;
import io.copkit.structure.Nesting;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a community stands: in columns; and what flows down to it: in the body, not there where nothing does. */
public final class NestingPart {

    private static final String IN = "in:";
    private static final String NESTING = "nesting";
    private static final String OWN = "own";
    private static final String INHERITED = "inherited";

    private NestingPart() {}

    /** The term of what is nested right in a community. */
    public static String term(CommunityId parent) {
        return IN + parent.value();
    }

    static boolean isTerm(String term) {
        return term.startsWith(IN);
    }

    /** The rules in a part of a body. */
    public static InheritanceRules rules(Body part) {
        Map<Axis, Inheritance> rules = new EnumMap<>(Axis.class);
        for (Axis axis : Axis.values()) {
            part.optionalText(axis.code()).ifPresent(code -> rules.put(axis, Codes.parse(Inheritance.class, code)));
        }
        return new InheritanceRules(rules);
    }

    /** Rules as a part of a body. */
    public static Body part(InheritanceRules rules) {
        Body part = Body.empty();
        rules.rules().forEach((axis, rule) -> part.set(axis.code(), rule.code()));
        return part;
    }

    static Nesting read(CommunityRecord record, Body body) {
        Optional<Body> part = body.part(NESTING);
        return new Nesting(
                Optional.ofNullable(record.parentId()).map(CommunityId::of),
                record.ancestorIds().stream().map(CommunityId::of).collect(Collectors.toSet()),
                part.map(NestingPart::rules).orElse(InheritanceRules.INDEPENDENT),
                part.flatMap(found -> found.part(OWN)).map(RegimePart::read),
                part.flatMap(found -> found.part(INHERITED)).map(RegimePart::read));
    }

    static void write(Nesting nesting, Body body) {
        body.without(NESTING);
        if (nesting.rules().equals(InheritanceRules.INDEPENDENT)) {
            return;
        }
        Body part = part(nesting.rules());
        nesting.own().ifPresent(own -> part.setPart(OWN, RegimePart.part(own)));
        nesting.inherited().ifPresent(above -> part.setPart(INHERITED, RegimePart.part(above)));
        body.setPart(NESTING, part);
    }

    static @Nullable String parent(Community community) {
        return community.nesting().parent().map(CommunityId::value).orElse(null);
    }

    static Set<String> ancestors(Community community) {
        return community.nesting().ancestors().stream().map(CommunityId::value).collect(Collectors.toSet());
    }
}
