package io.copkit.community;

import static org.assertj.core.api.Assertions.assertThat;

import io.copkit.Refusal;
import io.copkit.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommunityAccessTest {

    @Test
    void A2_each_axis_changes_without_the_others() {
        CommunityAccess access = CommunityAccess.STANDARD
                .with(Discoverability.PUBLIC)
                .with(JoinPolicy.CLOSED)
                .with(ContentAccess.CORE);

        assertThat(access)
                .isEqualTo(new CommunityAccess(Discoverability.PUBLIC, JoinPolicy.CLOSED, ContentAccess.CORE));
        assertThat(access.with(JoinPolicy.OPEN).with(JoinPolicy.CLOSED)).isEqualTo(access);
    }

    @Test
    void A2_only_what_gives_a_hidden_community_away_is_refused() {
        List<CommunityAccess> refused = new ArrayList<>();
        for (CommunityAccess access : all()) {
            if (!access.refusals().isEmpty()) {
                refused.add(access);
            }
        }

        assertThat(all()).hasSize(36);
        assertThat(refused).hasSize(8).allMatch(access -> access.discoverability() == Discoverability.HIDDEN);
        assertThat(all())
                .filteredOn(access -> access.discoverability() == Discoverability.HIDDEN && !refused.contains(access))
                .allMatch(access -> access.contentAccess() != ContentAccess.EVERYBODY)
                .extracting(CommunityAccess::joinPolicy)
                .containsOnly(JoinPolicy.INVITE, JoinPolicy.CLOSED);
    }

    @Test
    void A2_every_reason_has_a_code_and_both_are_told_at_once() {
        CommunityAccess access =
                new CommunityAccess(Discoverability.HIDDEN, JoinPolicy.REQUEST, ContentAccess.EVERYBODY);

        assertThat(access.refusals())
                .extracting(Refusal::code)
                .containsExactly(RefusalCode.HIDDEN_YET_JOINABLE, RefusalCode.HIDDEN_YET_READABLE);
    }

    private static List<CommunityAccess> all() {
        List<CommunityAccess> all = new ArrayList<>();
        for (Discoverability discoverability : Discoverability.values()) {
            for (JoinPolicy joinPolicy : JoinPolicy.values()) {
                for (ContentAccess contentAccess : ContentAccess.values()) {
                    all.add(new CommunityAccess(discoverability, joinPolicy, contentAccess));
                }
            }
        }
        return all;
    }
}
