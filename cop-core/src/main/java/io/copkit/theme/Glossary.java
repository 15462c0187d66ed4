package io.copkit.theme;

import io.copkit.Outcome;

/**
 * What the acting member or host does with the glossary of one community; needs {@code taxonomy_edit}. Terms that look
 * alike, as {@link io.copkit.community.Slug} sees it, are one term.
 *
 * <p>Every command is refused with {@code community_unknown}, {@code not_permitted} or {@code stage_forbids}, and as told
 * below.
 */
public interface Glossary {

    /**
     * Defines a new term.
     *
     * @return the term; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable},
     *     {@code theme_unknown}, {@code theme_state_forbids}, {@code too_many_subjects} or {@code term_taken}
     */
    Outcome<GlossaryTerm> define(String term, String definition, Subjects subjects);

    /**
     * Defines a term otherwise.
     *
     * @return the term; refused as {@link #define}, but with {@code term_unknown} instead of {@code term_taken}
     */
    Outcome<GlossaryTerm> revise(String term, String definition, Subjects subjects);

    /**
     * Takes a term out.
     *
     * @return the term as it was; refused with {@code term_unknown}
     */
    Outcome<GlossaryTerm> withdraw(String term);
}
