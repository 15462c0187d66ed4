package io.copkit.storage.tck;

import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One call of a history, with all its arguments fixed, so that it can be repeated on any store.
 *
 * @param description the call, for people
 * @param call the call; its answer is compared
 */
record Step(String description, Function<Store, Object> call) {

    static <A> Step of(String name, A argument, BiFunction<Store, A, Object> call) {
        return new Step(name + " " + argument, store -> call.apply(store, argument));
    }

    /** What the call answers, or what it throws: the class of a refusal, or a failure itself. */
    Object on(Store store) {
        try {
            return call.apply(store);
        } catch (IllegalArgumentException e) {
            return e.getClass();
        } catch (RuntimeException e) {
            return e;
        }
    }

    @Override
    public String toString() {
        return description;
    }
}
