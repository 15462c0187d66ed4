package io.copkit;

/**
 * One version of a blueprint.
 *
 * @param id which blueprint
 * @param version which version, from 1
 */
public record BlueprintVersion(BlueprintId id, int version) {}
