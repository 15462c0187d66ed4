package io.copkit.consent;

/**
 * How many of the active members have agreed to the version in force.
 *
 * @param given those who have
 * @param missing those who have not
 */
public record ConsentCount(long given, long missing) {}
