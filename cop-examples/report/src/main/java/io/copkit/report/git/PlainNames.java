package io.copkit.report.git;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * People under their own names. One address is one person, whatever names they gave over time; where several addresses
 * share a name, the address is shown too. Whoever has no name, or one too long for an id, is called by a pseudonym.
 */
final class PlainNames implements Naming {

    private static final int MAX_ID_BYTES = 128;

    private final Map<String, String> nameByIdentity;
    private final Map<String, Set<String>> identitiesByName = new HashMap<>();
    private final Naming otherwise;

    /** With the name of each identity. */
    PlainNames(Map<String, String> nameByIdentity, Naming otherwise) {
        this.nameByIdentity = Map.copyOf(nameByIdentity);
        this.otherwise = otherwise;
        nameByIdentity.forEach((identity, name) -> identitiesByName
                .computeIfAbsent(name, unseen -> new TreeSet<>())
                .add(identity));
    }

    @Override
    public String of(Signature person) {
        String identity = person.identity();
        String name = nameByIdentity.getOrDefault(identity, "");
        boolean shared = identitiesByName.getOrDefault(name, Set.of()).size() > 1;
        String label = shared ? name + " <" + identity + ">" : name;
        return fits(label) ? label : otherwise.of(person);
    }

    private static boolean fits(String label) {
        return !label.isEmpty()
                && !label.equals("*")
                && label.indexOf(0) < 0
                && label.getBytes(StandardCharsets.UTF_8).length <= MAX_ID_BYTES;
    }
}
