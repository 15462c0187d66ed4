package io.copkit.storage;

/**
 * How many records an erasure changed or deleted; all zeros when it was done before.
 *
 * @param communities communities in whose people the member stood
 * @param memberships memberships that were the member's or in whose people the member stood
 * @param documents documents in whose columns the member stood
 * @param transitions transitions in whose columns the member stood
 * @param activities activities that the member did or was the target of, retracted ones included
 */
public record ErasureReceipt(long communities, long memberships, long documents, long transitions, long activities) {}
