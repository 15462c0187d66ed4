package io.copkit.community;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.CopEvent;
import java.time.Instant;

/** What happens to a community as a whole. */
public sealed interface CommunityEvent extends CopEvent {

    /**
     * A community was founded.
     *
     * @param actor on whose behalf
     * @param after the community
     */
    record Founded(Actor actor, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }

        @Override
        public Instant at() {
            return after.foundedAt();
        }
    }

    /**
     * The charter got another version.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record CharterAmended(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }

    /**
     * The community moved to another slug; the old one still leads to it.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record SlugChanged(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }

    /**
     * The community became one of another type.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record TypeChanged(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }

    /**
     * The community opened or closed itself; its slug changes with it where it hides or comes into the open.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record AccessChanged(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }

    /**
     * The community was described.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record ProfileChanged(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }

    /**
     * Something else was said of what the community is about.
     *
     * @param actor on whose behalf
     * @param at since when
     * @param before the community before
     * @param after the community after
     */
    record SubjectsChanged(Actor actor, Instant at, Community before, Community after) implements CommunityEvent {

        @Override
        public CommunityId community() {
            return after.id();
        }
    }
}
