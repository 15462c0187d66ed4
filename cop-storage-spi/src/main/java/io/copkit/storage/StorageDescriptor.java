package io.copkit.storage;

import java.time.Duration;
import java.util.Objects;

/**
 * What a storage declares of itself. The core refuses, when it is built, a storage whose {@code spiLevel} is too low.
 *
 * @param name the engine and the adapter in a few words, for log lines and refusals; never parsed
 * @param spiLevel the level of this SPI that the adapter was written for, at least 1; see {@link #LEVEL}
 * @param durability what is still there after a crash
 * @param hostTransactions whether the adapter can join a transaction that the host has opened
 * @param globalReads whether queries across communities see every finished commit at once
 * @param feedLag how far behind now the tenant-wide transition feed is complete, zero or positive: a transition whose
 *     {@code recordedAt} is older than now less this lag is in the feed or will never be
 */
public record StorageDescriptor(
        String name,
        int spiLevel,
        Durability durability,
        boolean hostTransactions,
        GlobalReads globalReads,
        Duration feedLag) {

    /** The level that this version of the SPI defines. */
    public static final int LEVEL = 1;

    /** What survives, once a call has returned. */
    public enum Durability {
        /** Nothing outlives the process: for tests and throw-away use. */
        VOLATILE,
        /** Nothing acknowledged is lost when the process is killed. */
        PROCESS_CRASH,
        /** Nothing acknowledged is lost when the process or the machine dies, as far as the engine's sync reaches. */
        MACHINE_CRASH
    }

    /** How fresh the answers across communities are; answers within one community are always current. */
    public enum GlobalReads {
        /** A finished commit is seen by every later query. */
        CURRENT,
        /** Cross-community indexes follow behind, by the feed lag at most. */
        LAGGING
    }

    /** Checks the ranges. */
    public StorageDescriptor {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(durability, "durability");
        Objects.requireNonNull(globalReads, "globalReads");
        if (spiLevel < 1) {
            throw new IllegalArgumentException("spiLevel must be at least 1 but is " + spiLevel);
        }
        if (feedLag.isNegative()) {
            throw new IllegalArgumentException("feedLag must not be negative but is " + feedLag);
        }
    }
}
