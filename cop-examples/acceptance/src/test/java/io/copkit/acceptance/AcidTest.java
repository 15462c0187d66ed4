package io.copkit.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AcidTest {

    private static final Repository.Module SPI = Repository.module("cop-storage-spi");
    private static final Repository.Module KIT = Repository.module("cop-storage-spi/tck");
    private static final Repository.Module CORE = Repository.module("cop-core");

    private static final Map<Repository.Module, JavaClasses> IMPORTED = new HashMap<>();

    @Test
    void the_public_core_shows_no_storage_record_no_guava_and_jackson_only_in_its_json_package() {
        JavaClasses api = api(CORE);

        AcidRules.CORE_SHOWS_NO_STORAGE_RECORD.check(api);
        AcidRules.CORE_SHOWS_NO_GUAVA.check(api);
        AcidRules.CORE_SHOWS_JACKSON_ONLY_IN_THE_JSON_PACKAGE.check(api);
    }

    @Test
    void the_core_knows_no_database_and_takes_time_and_ids_from_outside() {
        JavaClasses core = classes(CORE);

        AcidRules.CORE_KNOWS_NO_DATABASE.check(core);
        AcidRules.CORE_TAKES_TIME_AND_IDS_FROM_OUTSIDE.check(core);
    }

    @Test
    void the_features_of_the_core_depend_on_each_other_one_way() {
        AcidRules.FEATURES_OF_THE_CORE_FORM_NO_CYCLE.check(classes(CORE));
    }

    @Test
    void the_spi_needs_nothing_but_the_jdk() {
        AcidRules.THE_SPI_NEEDS_THE_JDK_ONLY.check(classes(SPI));

        assertThat(descriptor(SPI).requires())
                .extracting(ModuleDescriptor.Requires::name)
                .containsExactlyInAnyOrder("java.base", "org.jspecify");
    }

    @Test
    void an_adapter_implements_at_most_eighteen_methods() {
        JavaClass storage = classes(SPI).get("io.copkit.storage.CopStorage");

        List<String> methods = storage.getMethods().stream()
                .map(accessor -> accessor.getRawReturnType())
                .filter(JavaClass::isInterface)
                .flatMap(part -> part.getMethods().stream())
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(method -> method.getFullName())
                .toList();

        assertThat(methods).isNotEmpty().hasSizeLessThanOrEqualTo(18);
    }

    @Test
    void the_kit_needs_nothing_but_junit_and_assertj() {
        AcidRules.THE_KIT_NEEDS_JUNIT_AND_ASSERTJ_ONLY.check(classes(KIT));
    }

    @Test
    void adapters_know_the_spi_only() {
        assertThat(Repository.adapters()).isNotEmpty().allSatisfy(adapter -> {
            assertThat(adapter.pom()).doesNotContain("cop-core");
            AcidRules.ADAPTERS_KNOW_THE_SPI_ONLY.check(classes(adapter));
        });
    }

    @Test
    void nothing_below_the_host_starts_a_thread_or_keeps_state_in_a_static_field() {
        Stream.concat(Stream.of(SPI, CORE), Repository.adapters().stream()).forEach(module -> {
            AcidRules.NOTHING_IS_STARTED.check(classes(module));
            AcidRules.NO_STATIC_STATE_CHANGES.check(classes(module));
        });
    }

    @Test
    void every_published_module_has_a_name_and_hides_what_it_does_not_export() {
        List<Repository.Module> published = Repository.modules().stream()
                .filter(Repository.Module::published)
                .toList();

        assertThat(published).contains(SPI, KIT, CORE).allSatisfy(module -> {
            ModuleDescriptor descriptor = descriptor(module);
            assertThat(descriptor.name()).startsWith("io.copkit.");
            assertThat(descriptor.exports()).isNotEmpty();
            assertThat(descriptor.isOpen()).isFalse();
        });
    }

    private static JavaClasses classes(Repository.Module module) {
        return IMPORTED.computeIfAbsent(module, some -> new ClassFileImporter().importPath(some.classes()));
    }

    private static JavaClasses api(Repository.Module module) {
        Set<String> exported = descriptor(module).exports().stream()
                .filter(export -> !export.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        assertThat(exported).isNotEmpty();
        return classes(module)
                .that(DescribedPredicate.describe("exported", type -> exported.contains(type.getPackageName())));
    }

    private static ModuleDescriptor descriptor(Repository.Module module) {
        Path file = module.classes().resolve("module-info.class");
        try (InputStream stream = Files.newInputStream(file)) {
            return ModuleDescriptor.read(stream);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
