package io.copkit.disclosure;

import java.util.Optional;

/**
 * One figure of a cut.
 *
 * @param row the group; empty for a total over all groups
 * @param column the kind; empty for a total over all kinds
 * @param value the figure, or why it is withheld
 */
public record DisclosedCell(Optional<String> row, Optional<String> column, Disclosed value) {}
