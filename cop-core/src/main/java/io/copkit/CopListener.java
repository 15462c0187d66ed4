package io.copkit;

/**
 * Is told of what happened.
 *
 * <p>Called once for each event of an accepted command, in their order, after the storage has committed, on the caller's
 * thread, before the command returns. Several listeners are called in the order in which they were registered, each event
 * going to all of them before the next. Commands run by other threads may call at the same time.
 *
 * <p>What it throws is logged and goes no further: the command has happened. It may run commands itself; their events are
 * delivered at once, before the rest of its own. It is not called for what another node did, and a process that dies
 * between commit and call never calls: the reliable feed is the history. Where the storage has joined a transaction of the
 * host, the host may still roll back after the call.
 */
@FunctionalInterface
public interface CopListener {

    /** Something happened. */
    void happened(CopEvent event);
}
