package io.copkit.norm;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.internal.Messages;
import io.copkit.internal.TextRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What a norm says. Texts are kept exactly as given.
 *
 * @param title what it is called
 * @param clauses its clauses, in order, each code once
 */
public record NormText(String title, List<Clause> clauses) {

    private static final int TITLE_LENGTH = 120;
    private static final int CLAUSE_LENGTH = 4_000;
    private static final int CLAUSES = 50;

    /** Copies the list. */
    public NormText {
        clauses = List.copyOf(clauses);
    }

    /** A text with nothing but a title. */
    public static NormText titled(String title) {
        return new NormText(title, List.of());
    }

    /** The text that a community is offered to begin with: every {@link StandardClause}. */
    public static NormText standard(Locale locale) {
        return new NormText(
                Messages.text("norm-template.title", locale),
                Arrays.stream(StandardClause.values())
                        .map(clause -> new Clause(clause.code(), clause.label(locale)))
                        .toList());
    }

    /** The same text with one more clause. */
    public NormText clause(String code, String words) {
        List<Clause> more = new ArrayList<>(clauses);
        more.add(new Clause(code, words));
        return new NormText(title, more);
    }

    /** Why it can be no norm; empty if it can. */
    public List<Refusal> refusals() {
        TextRules rules = new TextRules().needed("title", title).line("title", title, TITLE_LENGTH);
        if (clauses.isEmpty()) {
            rules.refuse(RefusalCode.CLAUSE_MISSING, Map.of());
        }
        if (clauses.size() > CLAUSES) {
            rules.refuse(RefusalCode.TOO_MANY_CLAUSES, Map.of("limit", String.valueOf(CLAUSES)));
        }
        Set<String> codes = new HashSet<>();
        for (Clause clause : clauses) {
            rules.needed("clause", clause.text()).prose("clause", clause.text(), CLAUSE_LENGTH);
            if (!codes.add(clause.code())) {
                rules.refuse(RefusalCode.CLAUSE_TWICE, Map.of("clause", clause.code()));
            }
        }
        return rules.refusals();
    }
}
