package io.copkit.report.git;

/** What a person of a Git history is called in the log. */
@FunctionalInterface
interface Naming {

    String of(Signature person);
}
