package io.copkit.norm;

import io.copkit.CommunityId;
import io.copkit.consent.ConsentRequest;

/**
 * A published version of a norm; it never changes.
 *
 * @param community whose norm
 * @param norm the id of the norm
 * @param text what this version says
 * @param request the version, when it was published, and until when members were asked to acknowledge it
 */
public record NormEdition(CommunityId community, String norm, NormText text, ConsentRequest request) {}
