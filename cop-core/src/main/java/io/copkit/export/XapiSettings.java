package io.copkit.export;

import io.copkit.engagement.ActivityKind;
import java.net.URI;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How activities are told in the words of xAPI.
 *
 * @param homePage where the accounts are whose names the ids of members are, such as {@code https://people.example.org}
 * @param base what the ids of communities, threads, subjects and acts begin with, such as
 *     {@code https://practice.example.org/xapi}
 * @param verbs the verb of a kind of activity, by its code; a kind without one gets a verb under the base
 */
public record XapiSettings(URI homePage, URI base, SortedMap<String, URI> verbs) {

    private static final String ADL = "http://adlnet.gov/expapi/verbs/";
    private static final String TIN_CAN = "http://id.tincanapi.com/verb/";
    private static final String STREAMS = "http://activitystrea.ms/schema/1.0/";

    private static final Map<String, String> STANDARD_VERBS = Map.ofEntries(
            Map.entry("ask", ADL + "asked"),
            Map.entry("answer", ADL + "answered"),
            Map.entry("comment", ADL + "commented"),
            Map.entry("event_attend", ADL + "attended"),
            Map.entry("learning_complete", ADL + "completed"),
            Map.entry("resource_share", ADL + "shared"),
            Map.entry("reply", TIN_CAN + "replied"),
            Map.entry("view", TIN_CAN + "viewed"),
            Map.entry("post", STREAMS + "create"),
            Map.entry("react", "https://w3id.org/xapi/acrossx/verbs/liked"));

    /**
     * Copies the map.
     *
     * @throws IllegalArgumentException if an address does not begin with a scheme
     */
    public XapiSettings {
        verbs = Collections.unmodifiableSortedMap(new TreeMap<>(verbs));
        if (!homePage.isAbsolute()
                || !base.isAbsolute()
                || !verbs.values().stream().allMatch(URI::isAbsolute)) {
            throw new IllegalArgumentException("xAPI knows things by addresses with a scheme");
        }
    }

    /** With the verbs of the public vocabularies, as far as they have one for a standard kind. */
    public static XapiSettings of(URI homePage, URI base) {
        SortedMap<String, URI> verbs = new TreeMap<>();
        STANDARD_VERBS.forEach((kind, verb) -> verbs.put(kind, URI.create(verb)));
        return new XapiSettings(homePage, base, verbs);
    }

    /** The same with another verb for a kind. */
    public XapiSettings saying(ActivityKind kind, URI verb) {
        SortedMap<String, URI> changed = new TreeMap<>(verbs);
        changed.put(kind.code(), verb);
        return new XapiSettings(homePage, base, changed);
    }
}
