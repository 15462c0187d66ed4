package io.copkit.commands.directory;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.commands.AccessLoader;
import io.copkit.commands.Desk;
import io.copkit.commands.Sight;
import io.copkit.community.ContentAccess;
import io.copkit.directory.Listing;
import io.copkit.role.AccessView;
import io.copkit.role.Permission;
import io.copkit.storage.CommunityRecord;
import io.copkit.storage.StateFilter;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Through whose eyes the directory is looked at. */
sealed interface Eye {

    /** Narrows a query down to what anybody of this kind may find. */
    StateFilter narrow(StateFilter filter);

    /** The hidden communities that exist as well. */
    Set<String> hidden();

    /** Whether a community exists. */
    boolean sees(CommunityRecord community);

    /** How communities are shown: all, or only this one. */
    Function<Community, Listing> listings(Optional<CommunityId> only);

    /** The host sees everything. */
    record Host() implements Eye {

        @Override
        public StateFilter narrow(StateFilter filter) {
            return filter;
        }

        @Override
        public Set<String> hidden() {
            return Set.of();
        }

        @Override
        public boolean sees(CommunityRecord community) {
            return true;
        }

        @Override
        public Function<Community, Listing> listings(Optional<CommunityId> only) {
            return community -> listing(community, false, true);
        }
    }

    /** Somebody whom the host does not know. */
    record Stranger() implements Eye {

        @Override
        public StateFilter narrow(StateFilter filter) {
            return Sight.inPublic(filter);
        }

        @Override
        public Set<String> hidden() {
            return Set.of();
        }

        @Override
        public boolean sees(CommunityRecord community) {
            return Sight.isPublic(community);
        }

        @Override
        public Function<Community, Listing> listings(Optional<CommunityId> only) {
            return community ->
                    listing(community, false, community.access().contentAccess() == ContentAccess.EVERYBODY);
        }
    }

    /**
     * A member.
     *
     * @param desk where to look
     * @param id who
     */
    record Member(Desk desk, MemberId id) implements Eye {

        @Override
        public StateFilter narrow(StateFilter filter) {
            return Sight.inTheOpen(filter);
        }

        @Override
        public Set<String> hidden() {
            return sight().hidden();
        }

        @Override
        public boolean sees(CommunityRecord community) {
            return sight().sees(community);
        }

        @Override
        public Function<Community, Listing> listings(Optional<CommunityId> only) {
            AccessLoader loader = new AccessLoader(desk);
            AccessView view = only.map(one -> loader.load(id, one)).orElseGet(() -> loader.load(id));
            return community -> listing(
                    community,
                    view.communities().contains(community.id()),
                    Permission.toRead(community.access().contentAccess()).stream()
                            .allMatch(permission ->
                                    view.check(community.id(), permission).allowed()));
        }

        private Sight sight() {
            return new Sight(desk.storage().state(), id, desk.now());
        }
    }

    private static Listing listing(Community community, boolean member, boolean readable) {
        return new Listing(
                community.id(),
                community.slug(),
                community.charter().name(),
                community.charter().domain(),
                community.type(),
                community.stage(),
                community.access(),
                member,
                readable);
    }
}
