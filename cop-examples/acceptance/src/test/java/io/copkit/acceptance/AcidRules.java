package io.copkit.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.conditions.ArchConditions.accessTargetWhere;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.Timer;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.stream.BaseStream;

/** The acid tests of the design as rules over compiled classes; each is seen to bite in {@link AcidRulesBiteTest}. */
final class AcidRules {

    static final ArchRule CORE_SHOWS_NO_STORAGE_RECORD = classes()
            .should(new PublicApi("io.copkit.storage", Set.of("io.copkit.storage.CopStorage"), Set.of()))
            .because("the records of the SPI are the cellar; the core speaks its own values");

    static final ArchRule CORE_SHOWS_NO_GUAVA = classes()
            .should(new PublicApi("com.google.common", Set.of(), Set.of()))
            .because("Guava is an implementation detail");

    static final ArchRule CORE_SHOWS_JACKSON_ONLY_IN_THE_JSON_PACKAGE = classes()
            .should(new PublicApi("com.fasterxml.jackson", Set.of(), Set.of("io.copkit.json")))
            .because("another version of Jackson, or none, must be able to follow");

    static final ArchRule CORE_KNOWS_NO_DATABASE = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "javax.sql..")
            .because("storages are below the SPI");

    static final ArchRule CORE_TAKES_TIME_AND_IDS_FROM_OUTSIDE = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("io.copkit.IdSource")
            .and()
            .doNotHaveFullyQualifiedName("io.copkit.SecretSource")
            .should(accessTargetWhere(makesTimeOrIds()))
            .because("time and ids are passed in, by a source that a host may replace");

    static final ArchRule FEATURES_OF_THE_CORE_FORM_NO_CYCLE = noCycleAmong("io.copkit.(*)..");

    static final ArchRule THE_SPI_NEEDS_THE_JDK_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage("java..", "org.jspecify..", "io.copkit.storage..")
            .because("an adapter must be able to be built on nothing else");

    static final ArchRule ADAPTERS_KNOW_THE_SPI_ONLY = noClasses()
            .should()
            .dependOnClassesThat(describe(
                    "belong to CopKit above the SPI",
                    (JavaClass type) -> type.getPackageName().startsWith("io.copkit")
                            && !type.getPackageName().startsWith("io.copkit.storage")))
            .because("an adapter is certified without knowing the domain");

    static final ArchRule THE_KIT_NEEDS_JUNIT_AND_ASSERTJ_ONLY = classes()
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "java..",
                    "org.jspecify..",
                    "io.copkit.storage..",
                    "org.junit.jupiter.api..",
                    "org.junit.jupiter.params..",
                    "org.opentest4j..",
                    "org.apiguardian..",
                    "org.assertj..")
            .because("adapter authors inherit whatever the kit drags in");

    static final ArchRule NOTHING_IS_STARTED = noClasses()
            .should(accessTargetWhere(startsSomething()))
            .orShould()
            .beAssignableTo(Thread.class)
            .because("threads, timers and executors are the host's");

    static final ArchRule NO_STATIC_STATE_CHANGES = fields().that()
            .areStatic()
            .should()
            .beFinal()
            .andShould()
            .notHaveRawType(describe("can change", AcidRules::canChange))
            .because("two hosts in one process must not meet in a static field")
            .allowEmptyShould(true);

    private AcidRules() {}

    static ArchRule noCycleAmong(String packages) {
        return slices().matching(packages).should().beFreeOfCycles();
    }

    private static boolean canChange(JavaClass type) {
        return type.getPackageName().startsWith("java.util.concurrent")
                || type.isAssignableTo(ThreadLocal.class)
                || (type.isAssignableTo(Map.class) && !type.isInterface())
                || (type.isAssignableTo(Collection.class) && !type.isInterface());
    }

    private static DescribedPredicate<JavaAccess<?>> makesTimeOrIds() {
        return describe("makes time or ids", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return (owner.getPackageName().startsWith("java.time") && name.equals("now"))
                    || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                    || (owner.isEquivalentTo(System.class)
                            && Set.of("currentTimeMillis", "nanoTime").contains(name))
                    || (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                    || (owner.isEquivalentTo(Date.class) && takesNothing(access))
                    || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                    || owner.isAssignableTo(Random.class);
        });
    }

    private static DescribedPredicate<JavaAccess<?>> startsSomething() {
        return describe("starts a thread, timer or executor", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            boolean made = name.equals("<init>");
            return (made
                            && (owner.isAssignableTo(Thread.class)
                                    || owner.isAssignableTo(Timer.class)
                                    || owner.isAssignableTo(Executor.class)))
                    || owner.isEquivalentTo(Executors.class)
                    || (owner.isAssignableTo(CompletableFuture.class)
                            && name.endsWith("Async")
                            && !takes(access, Executor.class))
                    || name.equals("parallelStream")
                    || (owner.isAssignableTo(BaseStream.class) && name.equals("parallel"));
        });
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().isEmpty();
    }

    private static boolean takes(JavaAccess<?> access, Class<?> type) {
        return access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().anyMatch(parameter -> parameter.isAssignableTo(type));
    }
}
