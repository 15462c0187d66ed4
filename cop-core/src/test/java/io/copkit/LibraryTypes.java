package io.copkit;

import io.copkit.role.Role;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The types of the library, found among its compiled classes, so that no test has to be told of a new one. */
public final class LibraryTypes {

    private LibraryTypes() {}

    /** All public types of the core, nested ones included. */
    public static List<Class<?>> all() {
        return names().stream()
                .<Class<?>>map(LibraryTypes::load)
                .filter(type -> Modifier.isPublic(type.getModifiers()))
                .toList();
    }

    /** The names of all classes of the core, whether public or not. */
    public static List<String> names() {
        try {
            Path classes = Path.of(CommunitiesOfPractice.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(name -> name.startsWith("io") && name.endsWith(".class"))
                        .map(name -> name.substring(0, name.length() - ".class".length())
                                .replaceAll("[/\\\\]", "."))
                        .sorted()
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new AssertionError("the compiled classes cannot be listed", e);
        }
    }

    /** The constants of the library that have a code. */
    public static List<Coded> codes() {
        return Stream.concat(
                        all().stream()
                                .filter(type -> type.isEnum() && Coded.class.isAssignableFrom(type))
                                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                                .map(Coded.class::cast),
                        Role.standard().stream())
                .toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, LibraryTypes.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
