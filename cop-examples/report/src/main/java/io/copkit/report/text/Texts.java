package io.copkit.report.text;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A set of texts in the language of a reader: French for French, English for everybody else. */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");

    private final ResourceBundle bundle;

    private Texts(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    /** The texts in the files {@code name_en.properties} and {@code name_fr.properties}. */
    public static Texts of(String name, Locale locale) {
        return new Texts(ResourceBundle.getBundle(name, language(locale)));
    }

    /** The language that a reader with this locale gets. */
    public static Locale language(Locale locale) {
        return locale.getLanguage().equals(Locale.FRENCH.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    /** Whether there is a text under a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The text under a key, with each {@code {0}}, {@code {1}} and so on replaced by the value at that place. */
    public String text(String key, Object... values) {
        return PLACE.matcher(bundle.getString(key))
                .replaceAll(
                        place -> Matcher.quoteReplacement(String.valueOf(values[Integer.parseInt(place.group(1))])));
    }
}
