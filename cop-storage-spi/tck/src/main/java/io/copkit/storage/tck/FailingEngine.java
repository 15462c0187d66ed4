package io.copkit.storage.tck;

/**
 * Lets the engine fail at a chosen moment. An operation is whatever may break by itself: a statement, a write, a round
 * trip, a commit; the finer, the better. The kit lets a call fail at its first operation, at its second, and so on until
 * the call gets through.
 */
public interface FailingEngine {

    /**
     * From now on, lets an operation fail, and every one after it.
     *
     * @param operation the number of the first that fails, from 1
     */
    void failFrom(int operation) throws Exception;

    /** Lets every operation succeed again. */
    void repair() throws Exception;
}
