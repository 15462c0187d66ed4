package io.copkit.community;

import java.util.HashMap;
import java.util.Map;

/**
 * Letters of other scripts that are drawn like Latin ones, in capitals or in small letters. After the idea of a skeleton in
 * Unicode's report 39; the table is a selection for folded slugs, of the scripts that names are forged with.
 */
final class Confusables {

    private static final String OTHERS = ""
            + "авеһіјкӏмнорԛѕтѵухсԁԝ" // Cyrillic
            + "αβεζηικμνορτυχ" // Greek
            + "հոօս" // Armenian
            + "ɑɡɩ"; // Latin, for phonetics
    private static final String LATIN = "abehijklmhopqstvyxcdw" + "abezhikmvoptyx" + "hnou" + "agi";

    private static final Map<Character, Character> TABLE = table();

    private Confusables() {}

    /** The text with each letter as the Latin one that it is drawn like. */
    static String skeleton(String text) {
        StringBuilder skeleton = new StringBuilder(text.length());
        text.chars()
                .forEach(unit -> skeleton.append(
                        TABLE.getOrDefault((char) unit, (char) unit).charValue()));
        return skeleton.toString();
    }

    private static Map<Character, Character> table() {
        Map<Character, Character> table = new HashMap<>();
        for (int i = 0; i < OTHERS.length(); i++) {
            table.put(OTHERS.charAt(i), LATIN.charAt(i));
        }
        return Map.copyOf(table);
    }
}
