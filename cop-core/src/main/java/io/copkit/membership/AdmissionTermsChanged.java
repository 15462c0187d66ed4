package io.copkit.membership;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/**
 * The terms of admission of a community were changed.
 *
 * @param community where
 * @param actor on whose behalf
 * @param at when
 * @param before the terms before
 * @param after the terms now
 */
public record AdmissionTermsChanged(
        CommunityId community, Actor actor, Instant at, AdmissionPolicy before, AdmissionPolicy after)
        implements CopEvent {}
