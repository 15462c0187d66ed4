package io.copkit.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.LibraryTypes;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Nothing but the gate makes an active membership. Its constructor is public, as that of every value is, so it is looked up
 * in the compiled classes who calls it: whoever reads a record, the state itself when it changes, and the candidate whom an
 * admission lets in.
 */
class OnlyTheGateTest {

    private static final String ACTIVE = "io/copkit/membership/Membership$Active";

    @Test
    void only_reading_changing_and_letting_in_make_an_active_membership() throws IOException {
        Set<String> makers = new TreeSet<>();
        for (String name : LibraryTypes.names()) {
            if (calls(name.replace('.', '/'), ACTIVE, "<init>")) {
                makers.add(name);
            }
        }

        assertThat(makers)
                .containsExactly(
                        "io.copkit.commands.StatePart",
                        "io.copkit.membership.Candidate",
                        "io.copkit.membership.Membership$Active");
    }

    @Test
    void whoever_is_let_in_needs_an_admission_and_only_the_gate_gives_one() {
        assertThat(Arrays.stream(Candidate.class.getMethods())
                        .filter(method -> method.getReturnType() == Membership.Active.class))
                .isNotEmpty()
                .allMatch(method -> List.of(method.getParameterTypes()).contains(Admission.class));
        assertThat(Admission.class.getDeclaredConstructors())
                .extracting(Constructor::getModifiers)
                .allMatch(Modifier::isPrivate);
    }

    @Test
    void nobody_outside_comes_in_by_a_move_of_the_own_state() {
        assertThat(Arrays.stream(Membership.class.getPermittedSubclasses())
                        .flatMap(type -> Arrays.stream(type.getPermittedSubclasses()))
                        .filter(Membership.Outside.class::isAssignableFrom)
                        .flatMap(type -> Arrays.stream(type.getMethods()))
                        .filter(method -> Membership.Belonging.class.isAssignableFrom(method.getReturnType())))
                .isEmpty();
    }

    private static boolean calls(String type, String owner, String method) throws IOException {
        try (InputStream bytes = Membership.class.getResourceAsStream("/" + type + ".class");
                DataInputStream in = new DataInputStream(bytes)) {
            return new Constants(in).callsMethod(owner, method);
        }
    }

    /** The constant pool of a class file (JVM specification, section 4.4): every method that is called stands in it. */
    private static final class Constants {

        private final Map<Integer, String> texts = new HashMap<>();
        private final Map<Integer, Integer> classes = new HashMap<>();
        private final Map<Integer, Integer> names = new HashMap<>();
        private final Map<Integer, int[]> methods = new HashMap<>();

        Constants(DataInputStream in) throws IOException {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int index = 1; index < count; index++) {
                index += read(in, index);
            }
        }

        boolean callsMethod(String owner, String method) {
            return methods.values().stream()
                    .anyMatch(reference -> owner.equals(texts.get(classes.get(reference[0])))
                            && method.equals(texts.get(names.get(reference[1]))));
        }

        /** Reads one constant; the long ones take two places. */
        private int read(DataInputStream in, int index) throws IOException {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.put(index, in.readUTF());
                case 3, 4 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    return 1;
                }
                case 7 -> classes.put(index, in.readUnsignedShort());
                case 10 -> methods.put(index, new int[] {in.readUnsignedShort(), in.readUnsignedShort()});
                case 12 -> {
                    names.put(index, in.readUnsignedShort());
                    in.skipNBytes(2);
                }
                case 9, 11, 17, 18 -> in.skipNBytes(4);
                case 8, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                default -> throw new IOException("no such constant: " + tag);
            }
            return 0;
        }
    }
}
