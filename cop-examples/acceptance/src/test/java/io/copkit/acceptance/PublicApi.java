package io.copkit.acceptance;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.stream.Stream;

/** That no public signature shows a type of a package, but for the types and in the packages that may. */
final class PublicApi extends ArchCondition<JavaClass> {

    private final String hidden;
    private final Set<String> typesThatMay;
    private final Set<String> packagesThatMay;

    PublicApi(String hidden, Set<String> typesThatMay, Set<String> packagesThatMay) {
        super("show no type of %s in public", hidden);
        this.hidden = hidden;
        this.typesThatMay = typesThatMay;
        this.packagesThatMay = packagesThatMay;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!visible(type) || packagesThatMay.contains(type.getPackageName())) {
            return;
        }
        Stream.concat(
                        supertypes(type),
                        type.getMembers().stream().filter(PublicApi::visible).flatMap(PublicApi::types))
                .flatMap(shown -> shown.getAllInvolvedRawTypes().stream())
                .filter(this::hides)
                .distinct()
                .forEach(shown ->
                        events.add(SimpleConditionEvent.violated(type, type.getName() + " shows " + shown.getName())));
    }

    private boolean hides(JavaClass shown) {
        String home = shown.getPackageName();
        return (home.equals(hidden) || home.startsWith(hidden + ".")) && !typesThatMay.contains(shown.getName());
    }

    private static boolean visible(JavaClass type) {
        return open(type.getModifiers())
                && type.getEnclosingClass().map(PublicApi::visible).orElse(true);
    }

    private static boolean visible(JavaMember member) {
        return open(member.getModifiers());
    }

    private static boolean open(Set<JavaModifier> modifiers) {
        return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                && !modifiers.contains(JavaModifier.SYNTHETIC);
    }

    private static Stream<JavaType> supertypes(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(shown -> shown);
    }

    private static Stream<JavaType> types(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        JavaCodeUnit unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream(),
                        unit.getExceptionTypes().stream())
                .flatMap(shown -> shown);
    }
}
