package io.copkit.internal;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person reads, in French and English. The texts lie in {@code messages_fr.properties} and
 * {@code messages_en.properties}; any other language gets English.
 */
public final class Messages {

    private static final String BUNDLE = "io.copkit.internal.messages";
    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

    private Messages() {}

    /** The text under a key. */
    public static String text(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    /**
     * The text under a key, with each {@code {name}} replaced by the parameter of that name; where the parameter is a code
     * that has a text of its own, such as {@code role.facilitator}, by that text; and where it was given in both languages,
     * as {@code name_en} and {@code name_fr}, by that of the language.
     */
    public static String text(String key, Locale locale, Map<String, String> parameters) {
        ResourceBundle bundle = bundle(locale);
        return PLACE.matcher(bundle.getString(key)).replaceAll(place -> {
            String name = place.group(1);
            String translated = name + (isFrench(locale) ? "_fr" : "_en");
            String value = parameters.getOrDefault(translated, parameters.getOrDefault(name, place.group()));
            String own = name + "." + value;
            return Matcher.quoteReplacement(bundle.containsKey(own) ? bundle.getString(own) : value);
        });
    }

    /** All texts of the language that this locale gets. */
    public static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(BUNDLE, isFrench(locale) ? Locale.FRENCH : Locale.ENGLISH);
    }

    /** Whether this locale reads French; every other reads English. */
    public static boolean isFrench(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage());
    }
}
