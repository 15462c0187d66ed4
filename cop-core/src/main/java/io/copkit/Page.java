package io.copkit;

import java.util.List;
import java.util.Optional;

/**
 * A page of a longer answer.
 *
 * @param items the rows
 * @param next what to ask for the next page with; empty on the last one
 * @param <T> the rows' type
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /** Copies the list. */
    public Page {
        items = List.copyOf(items);
    }
}
