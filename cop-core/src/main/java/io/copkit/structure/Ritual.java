package io.copkit.structure;

/**
 * Something that a community does again and again.
 *
 * @param name what it is called
 * @param description what happens; may be empty
 * @param cadence how often
 */
public record Ritual(String name, String description, Cadence cadence) {}
