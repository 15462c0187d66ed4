package io.copkit.warning;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.internal.Messages;
import io.copkit.internal.Numbers;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may go wrong in a community.
 *
 * @param community where
 * @param rule by which rule
 * @param member whom it is about; empty for a rule about the community
 * @param figure what the rule looks at
 * @param threshold from where on it warns
 * @param evidence what the figure was taken from, by name, in days, people, acts or seconds
 * @param episode what sets this occasion apart from others of the same rule, such as the last active day: as long as nothing
 *     new has happened it stays the same
 */
public record EarlyWarning(
        CommunityId community,
        WarningRule rule,
        Optional<MemberId> member,
        double figure,
        double threshold,
        SortedMap<String, Double> evidence,
        String episode) {

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if the figure does not reach the threshold, there is no evidence, or somebody is named
     *     by a rule about the community, or nobody by one about a member
     */
    public EarlyWarning {
        evidence = Collections.unmodifiableSortedMap(new TreeMap<>(evidence));
        if (!(figure >= threshold) || evidence.isEmpty() || member.isPresent() != rule.isAboutSomebody()) {
            throw new IllegalArgumentException("no warning by " + rule.code() + " without evidence that calls for it");
        }
    }

    /**
     * What names this warning for good: the same warning found again has the same key, so whoever keeps the keys of what was
     * told tells nothing twice. It holds the member's id, and is kept like one.
     */
    public String key() {
        return community.value() + "/" + rule.code() + "/"
                + member.map(MemberId::value).orElse("") + "/" + episode;
    }

    /** Those that were not told yet. */
    public static List<EarlyWarning> untold(Collection<EarlyWarning> found, Set<String> toldKeys) {
        return found.stream().filter(each -> !toldKeys.contains(each.key())).toList();
    }

    /**
     * Why, in one sentence for people; nobody is named in it.
     *
     * @param locale French gets French, everything else English
     */
    public String explain(Locale locale) {
        Map<String, String> figures = new HashMap<>();
        evidence.forEach((name, number) -> figures.put(name, Numbers.text(number, locale)));
        boolean part = threshold < 1;
        figures.put("figure", part ? Numbers.percent(figure, locale) : Numbers.text(figure, locale));
        figures.put("threshold", part ? Numbers.percent(threshold, locale) : Numbers.text(threshold, locale));
        return Messages.text("warning." + rule.code() + ".reason", locale, figures);
    }
}
