package io.copkit.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CommunityProfileTest {

    @Test
    void A3_there_are_twenty_one_characteristics_and_each_but_the_stage_has_traits() {
        assertThat(Characteristic.values()).hasSize(21);
        assertThat(Characteristic.values())
                .filteredOn(characteristic -> characteristic.traits().size() < 2)
                .containsExactly(Characteristic.MATURITY);
        assertThat(Arrays.stream(Characteristic.Dimension.values())
                        .map(dimension -> Arrays.stream(Characteristic.values())
                                .filter(characteristic -> characteristic.dimension() == dimension)
                                .count()))
                .containsExactly(4L, 6L, 9L, 2L);
    }

    @Test
    void a_trait_takes_the_place_of_another_in_the_same_respect() {
        CommunityProfile profile = CommunityProfile.EMPTY
                .with(Trait.SIZE_SMALL)
                .with(Trait.AGE_YOUNG)
                .with(Trait.SIZE_LARGE);

        assertThat(profile.trait(Characteristic.SIZE)).contains(Trait.SIZE_LARGE);
        assertThat(profile.traits()).containsExactlyInAnyOrder(Trait.SIZE_LARGE, Trait.AGE_YOUNG);
        assertThat(profile.without(Characteristic.SIZE).traits()).containsExactly(Trait.AGE_YOUNG);
    }

    @Test
    void nothing_is_said_twice() {
        assertThatThrownBy(() -> new CommunityProfile(Set.of(Trait.SIZE_SMALL, Trait.SIZE_LARGE)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
