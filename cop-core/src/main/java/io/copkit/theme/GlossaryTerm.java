package io.copkit.theme;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import java.time.Instant;
import java.util.Optional;

/**
 * A word that a community uses in a sense of its own.
 *
 * @param community whose word
 * @param term the word or phrase
 * @param definition what it means here
 * @param subjects what it is about
 * @param author who defined it first; empty if the host did, or once that person has been erased
 * @param definedAt when it was defined first
 */
public record GlossaryTerm(
        CommunityId community,
        String term,
        String definition,
        Subjects subjects,
        Optional<MemberId> author,
        Instant definedAt) {}
