package io.copkit.membership;

import static io.copkit.World.ANA;

import io.copkit.CommunitiesOfPractice;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.World;
import io.copkit.community.CommunityAccess;
import io.copkit.community.JoinPolicy;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A community founded by Ana, whose doors and terms are set by a word. */
final class Club {

    final World world = new World();
    final CommunitiesOfPractice cop = world.settings()
            .addressKey("a key of sixteen bytes, or more".getBytes(StandardCharsets.UTF_8))
            .build();
    final CommunityId id = world.community(ANA);

    Club doors(JoinPolicy policy) {
        cop.as(ANA)
                .settings()
                .changeAccess(id, CommunityAccess.STANDARD.with(policy))
                .orElseThrow();
        return this;
    }

    Club terms(AdmissionPolicy policy) {
        cop.as(ANA).admissions().setTerms(id, policy).orElseThrow();
        return this;
    }

    Club members(MemberId... people) {
        for (MemberId person : people) {
            cop.as(person).memberships().join(id).orElseThrow();
        }
        return this;
    }

    Membership of(MemberId member) {
        return cop.membership(id, member).orElseThrow();
    }

    MembershipStatus status(MemberId member) {
        return of(member).status();
    }

    static List<RefusalCode> codes(Outcome<?> outcome) {
        return outcome.refusals().stream().map(Refusal::code).toList();
    }
}
