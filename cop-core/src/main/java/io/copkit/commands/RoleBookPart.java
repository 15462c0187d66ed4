package io.copkit.commands;

import io.copkit.ParticipationLevel;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import io.copkit.role.CustomRole;
import io.copkit.role.Permission;
import io.copkit.role.Role;
import io.copkit.role.RoleBook;
import io.copkit.role.RoleLimit;
import io.copkit.role.RoleOverride;
import io.copkit.role.RolePair;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What a community has settled about its roles, in the body of its record; not there where it is the standard. */
final class RoleBookPart {

    private static final String NAME = "roleBook";

    private RoleBookPart() {}

    static RoleBook read(Body body) {
        return body.part(NAME).map(RoleBookPart::book).orElse(RoleBook.STANDARD);
    }

    static void write(RoleBook book, Body body) {
        if (!book.equals(read(body))) {
            body.setPart(NAME, part(book));
        }
    }

    private static RoleBook book(Body part) {
        return new RoleBook(
                part.number("edition"),
                part.parts("custom").stream().map(RoleBookPart::custom).toList(),
                part.texts("unused").stream().map(Role::stored).collect(Collectors.toSet()),
                part.parts("overrides").stream()
                        .flatMap(row -> overrides(row).stream())
                        .toList(),
                part.parts("limits").stream().map(RoleBookPart::limit).toList(),
                part.parts("incompatible").stream()
                        .flatMap(row -> pairs(row).stream())
                        .collect(Collectors.toSet()),
                permissions(part, "fourEyes"),
                part.parts("levels").stream()
                        .collect(Collectors.toMap(
                                row -> Codes.parse(ParticipationLevel.class, row.text("level")),
                                row -> permissions(row, "allows"))));
    }

    private static Body part(RoleBook book) {
        return Body.empty()
                .set("edition", book.edition())
                .setParts(
                        "custom",
                        "code",
                        book.custom().stream().map(RoleBookPart::part).toList())
                .setTexts("unused", roleCodes(book.unused().stream().toList()))
                .setParts("overrides", "role", overrides(book))
                .setParts(
                        "limits",
                        "role",
                        book.limits().stream().map(RoleBookPart::part).toList())
                .setParts("incompatible", "role", pairs(book))
                .setTexts("fourEyes", codes(book.fourEyes()))
                .setParts(
                        "levels",
                        "level",
                        new TreeMap<>(book.levelGrants())
                                .entrySet().stream()
                                        .map(level -> Body.empty()
                                                .set("level", level.getKey().code())
                                                .setTexts("allows", codes(level.getValue())))
                                        .toList());
    }

    private static CustomRole custom(Body part) {
        return new CustomRole(
                part.text("code"),
                part.number("rank"),
                part.text("english"),
                part.text("french"),
                part.optionalText("template").map(Role::stored),
                part.optionalText("meansInEnglish").orElse(""),
                part.optionalText("meansInFrench").orElse(""));
    }

    private static Body part(CustomRole role) {
        Body part = Body.empty()
                .set("code", role.code())
                .set("rank", role.rank())
                .set("english", role.english())
                .set("french", role.french());
        part.setUnlessEmpty("meansInEnglish", role.meansInEnglish())
                .setUnlessEmpty("meansInFrench", role.meansInFrench());
        role.template().ifPresent(template -> part.set("template", template.code()));
        return part;
    }

    private static List<RoleOverride> overrides(Body row) {
        Role role = Role.stored(row.text("role"));
        return row.parts("cells").stream()
                .map(cell -> new RoleOverride(
                        role,
                        Codes.parse(Permission.class, cell.text("permission")),
                        Codes.parse(RoleOverride.Effect.class, cell.text("effect"))))
                .toList();
    }

    private static List<Body> overrides(RoleBook book) {
        Map<Role, List<RoleOverride>> rows = book.overrides().stream()
                .collect(Collectors.groupingBy(RoleOverride::role, TreeMap::new, Collectors.toList()));
        return rows.entrySet().stream()
                .map(row -> Body.empty()
                        .set("role", row.getKey().code())
                        .setParts(
                                "cells",
                                "permission",
                                row.getValue().stream()
                                        .sorted(Comparator.comparing(RoleOverride::permission))
                                        .map(RoleBookPart::part)
                                        .toList()))
                .toList();
    }

    private static Body part(RoleOverride cell) {
        return Body.empty()
                .set("permission", cell.permission().code())
                .set("effect", cell.effect().code());
    }

    private static RoleLimit limit(Body part) {
        return new RoleLimit(
                Role.stored(part.text("role")),
                part.number("minimum"),
                part.optionalNumber("maximum").map(OptionalInt::of).orElse(OptionalInt.empty()));
    }

    private static Body part(RoleLimit limit) {
        Body part = Body.empty().set("role", limit.role().code()).set("minimum", limit.minimum());
        limit.maximum().ifPresent(most -> part.set("maximum", most));
        return part;
    }

    private static List<RolePair> pairs(Body row) {
        Role role = Role.stored(row.text("role"));
        return row.texts("with").stream()
                .map(other -> new RolePair(role, Role.stored(other)))
                .toList();
    }

    private static List<Body> pairs(RoleBook book) {
        Map<Role, List<Role>> rows = book.incompatible().stream()
                .collect(Collectors.groupingBy(
                        RolePair::one, TreeMap::new, Collectors.mapping(RolePair::other, Collectors.toList())));
        return rows.entrySet().stream()
                .map(row -> Body.empty().set("role", row.getKey().code()).setTexts("with", roleCodes(row.getValue())))
                .toList();
    }

    private static List<String> roleCodes(List<Role> roles) {
        return roles.stream().map(Role::code).sorted().toList();
    }

    private static Set<Permission> permissions(Body part, String name) {
        return part.texts(name).stream()
                .map(code -> Codes.parse(Permission.class, code))
                .collect(Collectors.toSet());
    }

    private static List<String> codes(Set<Permission> permissions) {
        return permissions.stream().map(Permission::code).sorted().toList();
    }
}
