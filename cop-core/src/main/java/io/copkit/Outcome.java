package io.copkit;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * How a command ended: accepted, with the new state and what happened, or refused, with every reason. A refused command
 * has changed nothing.
 *
 * @param <T> what an accepted command answers
 */
public sealed interface Outcome<T> {

    /**
     * It was done.
     *
     * @param value the new state
     * @param events what happened, in order; empty if everything was already so
     * @param <T> what the command answers
     */
    record Accepted<T>(T value, List<CopEvent> events) implements Outcome<T> {

        /** Copies the list. */
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /**
     * It was not done.
     *
     * @param refusals why, at least one reason
     * @param <T> what the command would have answered
     */
    record Refused<T>(List<Refusal> refusals) implements Outcome<T> {

        /**
         * Copies the list.
         *
         * @throws IllegalArgumentException if there is no reason
         */
        public Refused {
            refusals = List.copyOf(refusals);
            if (refusals.isEmpty()) {
                throw new IllegalArgumentException("a refusal needs a reason");
            }
        }
    }

    /** Done, with the new state and what happened. */
    static <T> Outcome<T> accepted(T value, List<? extends CopEvent> events) {
        return new Accepted<>(value, List.copyOf(events));
    }

    /** Not done, for these reasons. */
    static <T> Outcome<T> refused(List<Refusal> refusals) {
        return new Refused<>(refusals);
    }

    /** Not done, for this reason. */
    static <T> Outcome<T> refused(Refusal refusal) {
        return new Refused<>(List.of(refusal));
    }

    /** Whether it was done. */
    default boolean isAccepted() {
        return this instanceof Accepted;
    }

    /** What happened; empty if refused. */
    default List<CopEvent> events() {
        return this instanceof Accepted<T> accepted ? accepted.events() : List.of();
    }

    /** Why it was refused; empty if accepted. */
    default List<Refusal> refusals() {
        return this instanceof Refused<T> refused ? refused.refusals() : List.of();
    }

    /** The same outcome with another value. */
    default <R> Outcome<R> map(Function<? super T, ? extends R> change) {
        return fold(accepted -> Outcome.accepted(change.apply(accepted.value()), accepted.events()), Outcome::refused);
    }

    /** One answer from either end. */
    default <R> R fold(
            Function<? super Accepted<T>, ? extends R> whenAccepted,
            Function<? super List<Refusal>, ? extends R> whenRefused) {
        return this instanceof Accepted<T> accepted
                ? whenAccepted.apply(accepted)
                : whenRefused.apply(((Refused<T>) this).refusals());
    }

    /** Does something with the reasons, if it was refused. */
    default Outcome<T> ifRefused(Consumer<? super List<Refusal>> then) {
        if (this instanceof Refused<T> refused) {
            then.accept(refused.refusals());
        }
        return this;
    }

    /**
     * The new state.
     *
     * @throws RefusedException if the command was refused
     */
    default T orElseThrow() {
        return fold(Accepted::value, refusals -> {
            throw new RefusedException(refusals);
        });
    }
}
