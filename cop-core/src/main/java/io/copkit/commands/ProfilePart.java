package io.copkit.commands;

import io.copkit.community.CommunityProfile;
import io.copkit.community.Trait;
import io.copkit.internal.Body;
import io.copkit.internal.Codes;
import java.util.stream.Collectors;

/** The profile of a community in its body. */
final class ProfilePart {

    private static final String TRAITS = "traits";

    private ProfilePart() {}

    static CommunityProfile read(Body body) {
        return new CommunityProfile(body.texts(TRAITS).stream()
                .map(code -> Codes.parse(Trait.class, code))
                .collect(Collectors.toSet()));
    }

    static void write(CommunityProfile profile, Body body) {
        body.setUnlessEmpty(
                TRAITS, profile.traits().stream().map(Trait::code).sorted().toList());
    }
}
