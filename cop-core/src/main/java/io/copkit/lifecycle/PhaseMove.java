package io.copkit.lifecycle;

/**
 * A legal move in a model.
 *
 * @param from the code of the phase that it starts from
 * @param to the code of the phase that it leads to
 */
public record PhaseMove(String from, String to) {}
