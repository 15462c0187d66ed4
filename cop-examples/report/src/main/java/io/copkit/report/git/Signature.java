package io.copkit.report.git;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jgit.lib.PersonIdent;

/** Who a commit says it is from. */
record Signature(String name, String address) {

    private static final Pattern TRAILER = Pattern.compile("\\s*([^<>]*?)\\s*<([^<>]*)>\\s*");

    /** GitHub signs as committer of what people merge or edit in its pages; that is a tool, not a person. */
    private static final String GITHUB = "noreply@github.com";

    static Signature of(PersonIdent ident) {
        return new Signature(ident.getName().strip(), ident.getEmailAddress().strip());
    }

    /** From the value of a trailer such as {@code Co-authored-by: Name <address>}. */
    static Optional<Signature> parsed(String trailer) {
        Matcher matcher = TRAILER.matcher(trailer);
        return matcher.matches()
                ? Optional.of(new Signature(matcher.group(1), matcher.group(2).strip()))
                        .filter(Signature::namesSomebody)
                : Optional.empty();
    }

    /** What stays the same for a person: the address in small letters, or the name where there is no address. */
    String identity() {
        return address.isEmpty() ? name : address.toLowerCase(Locale.ROOT);
    }

    boolean namesSomebody() {
        return !identity().isEmpty();
    }

    boolean isTool() {
        return identity().equals(GITHUB);
    }

    boolean isSamePersonAs(Signature other) {
        return identity().equals(other.identity());
    }
}
