package io.copkit.internal;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * What a person reads, in French and English. The texts lie in {@code messages_fr.properties} and
 * {@code messages_en.properties}; any other language gets English.
 */
public final class Messages {

    private static final String BUNDLE = "io.copkit.internal.messages";

    private Messages() {}

    /** The text under a key. */
    public static String text(String key, Locale locale) {
        return bundle(locale).getString(key);
    }

    /** The text under a key, with each {@code {name}} replaced by the parameter of that name. */
    public static String text(String key, Locale locale, Map<String, String> parameters) {
        String text = text(key, locale);
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text = text.replace("{" + parameter.getKey() + "}", parameter.getValue());
        }
        return text;
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
