package io.copkit.report.html;

import io.copkit.engagement.Basis;

/**
 * What a figure was taken over.
 *
 * @param basis the window, the calendar and whose behaviour it is about
 * @param n on how many cases it rests
 * @param cases what these are, as the texts {@code n.cases} name them
 */
record Measured(Basis basis, long n, String cases) {

    /** In whole sentences: over what, and on how many cases. */
    String[] told(Edition edition) {
        return new String[] {
            edition.basis(basis), edition.text("n." + cases, edition.numbers().whole(n))
        };
    }
}
