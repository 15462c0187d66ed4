package io.copkit.membership;

import com.google.common.collect.ImmutableSet;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.engagement.TimeWindow;
import io.copkit.role.Role;
import io.copkit.role.RoleGrant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one membership of a member in a community, in the state in which it was read. What is legal depends on the state, so
 * each state is a type, and a move that is not legal does not compile.
 *
 * <p>Somebody is {@link Invited}, or has {@link Applied} and perhaps waits for a place; is let in and {@link Active}; may
 * fall {@link Dormant} and awake, be {@link Suspended} and come back; and goes: {@link Left}, {@link Removed} or
 * {@link Banned}. What never became a membership is {@link Refused}. From outside everybody may come again: as a
 * {@link Candidate}, whom only an {@link Admission} makes active. The periods of membership are kept.
 *
 * <p>Whoever is active, dormant or suspended belongs to the community: takes a place in it, is listed, and is a member in
 * its history. The dormant may do what they could before, and awake by it; the suspended may do nothing.
 */
public sealed interface Membership {

    /** How many past periods a membership keeps; all of them stand in the history. */
    int PAST_PERIODS = 100;

    /** Where. */
    CommunityId community();

    /** Who. */
    MemberId member();

    /** The periods that have ended, oldest first, the latest {@value #PAST_PERIODS} of them. */
    List<TimeWindow> past();

    /** When this state began; for an active member, when this period of membership began. */
    Instant since();

    /** The state. */
    MembershipStatus status();

    /**
     * The state as it counts at an instant: a term, a sanction or an invitation that has run out counts as over at once,
     * also before a sweep has written it down. Only a facilitator is held over until a sweep has seen to it that the
     * community keeps one.
     */
    default Membership at(Instant now) {
        return this;
    }

    /** When a sweep must look at it, if nothing else happens. */
    default Optional<Instant> due() {
        return Optional.empty();
    }

    /** What keeps the member from acting or from coming, if anything does. */
    default Optional<Sanction> sanction() {
        return Optional.empty();
    }

    /** Whoever belongs to the community. */
    sealed interface Belonging extends Membership {

        /** The membership beneath, as it is while nothing is the matter. */
        Active membership();

        /** The same state over another membership beneath. */
        Belonging over(Active beneath);

        /** The member after leaving. What the member was suspended for stays in force until its end. */
        default Left leave(Instant at, Departure why) {
            return new Left(community(), member(), at, why, sanction(), ended(at));
        }

        /** The member after being taken out. */
        default Removed remove(Sanction because) {
            return new Removed(community(), member(), because, ended(because.since()));
        }

        /** The member after being banned. */
        default Banned ban(Sanction because) {
            return new Banned(community(), member(), because, ended(because.since()));
        }

        /** The member while suspended. */
        default Suspended suspend(Sanction because) {
            return new Suspended(membership(), because);
        }

        private List<TimeWindow> ended(Instant at) {
            List<TimeWindow> periods = new ArrayList<>(past());
            periods.add(TimeWindow.between(membership().since(), at));
            return periods.subList(Math.max(0, periods.size() - PAST_PERIODS), periods.size());
        }
    }

    /** Whoever does not belong to the community, or not yet. */
    sealed interface Outside extends Membership {

        /** The person as somebody who may come. */
        default Candidate candidate() {
            return Candidate.of(this);
        }

        /** The same state after other periods of membership. */
        Outside withPast(List<TimeWindow> periods);
    }

    /**
     * The member belongs to the community, and nothing is the matter.
     *
     * @param community where
     * @param member who
     * @param since when this period began
     * @param origin how it came about
     * @param grants the roles given, in the order in which they were given
     * @param until when the term of the membership is over; empty if it has none
     * @param affirmedAt when the member last said to stay; empty if never
     * @param profile what the member brings and expects
     * @param past the periods before, oldest first
     */
    record Active(
            CommunityId community,
            MemberId member,
            Instant since,
            Origin origin,
            List<RoleGrant> grants,
            Optional<Instant> until,
            Optional<Instant> affirmedAt,
            Profile profile,
            List<TimeWindow> past)
            implements Belonging {

        /**
         * Copies the lists and checks the term.
         *
         * @throws IllegalArgumentException if the term is over before the period begins
         */
        public Active {
            grants = List.copyOf(grants);
            past = List.copyOf(past);
            until.ifPresent(end -> TimeWindow.between(since, end));
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.ACTIVE;
        }

        @Override
        public Active membership() {
            return this;
        }

        @Override
        public Active over(Active beneath) {
            return beneath;
        }

        @Override
        public Membership at(Instant now) {
            return isOver(now) ? leave(until.orElseThrow(), Departure.EXPIRED) : this;
        }

        @Override
        public Optional<Instant> due() {
            return Stream.concat(until.stream(), grants.stream().flatMap(grant -> grant.due().stream()))
                    .min(Comparator.naturalOrder());
        }

        /** The roles held, in the order in which they were given; that of a member goes without saying. */
        public Set<Role> roles() {
            return grants.stream().map(RoleGrant::role).collect(ImmutableSet.toImmutableSet());
        }

        /** The grant of a role, if it is held. */
        public Optional<RoleGrant> grant(Role role) {
            return grants.stream().filter(grant -> grant.role().equals(role)).findFirst();
        }

        /** The same member with one more role. */
        public Active appointed(RoleGrant grant) {
            List<RoleGrant> more = new ArrayList<>(grants);
            more.add(grant);
            return new Active(community, member, since, origin, more, until, affirmedAt, profile, past);
        }

        /** The same member without a role. */
        public Active revoked(Role role) {
            List<RoleGrant> fewer =
                    grants.stream().filter(grant -> !grant.role().equals(role)).toList();
            return new Active(community, member, since, origin, fewer, until, affirmedAt, profile, past);
        }

        /** The same member with other terms of a role that is held. */
        public Active with(RoleGrant changed) {
            List<RoleGrant> all = grants.stream()
                    .map(grant -> grant.role().equals(changed.role()) ? changed : grant)
                    .toList();
            return new Active(community, member, since, origin, all, until, affirmedAt, profile, past);
        }

        /** The same member with another term. */
        public Active renewed(Optional<Instant> newEnd) {
            List<RoleGrant> all = grants.stream().map(RoleGrant::renewed).toList();
            return new Active(community, member, since, origin, all, newEnd, affirmedAt, profile, past);
        }

        /** The same member after saying to stay. */
        public Active affirmed(Instant at) {
            return new Active(community, member, since, origin, grants, until, Optional.of(at), profile, past);
        }

        /** The same member with another profile. */
        public Active with(Profile other) {
            return new Active(community, member, since, origin, grants, until, affirmedAt, other, past);
        }

        /** The same member by a past that reads otherwise than before. */
        public Active realigned(Instant begun, Optional<Instant> end, List<RoleGrant> held, List<TimeWindow> periods) {
            return new Active(community, member, begun, origin, held, end, affirmedAt, profile, periods);
        }

        /** The member after long silence. */
        public Dormant fallDormant(Instant at) {
            return new Dormant(this, at, Optional.empty());
        }

        private boolean isOver(Instant now) {
            return until.isPresent() && !now.isBefore(until.get()) && !roles().contains(Role.FACILITATOR);
        }
    }

    /**
     * The member belongs to the community and has long given no sign of life.
     *
     * @param membership the membership beneath
     * @param since when the member fell dormant
     * @param noticedAt when the member was told that the membership will end; empty if not yet
     */
    record Dormant(Active membership, Instant since, Optional<Instant> noticedAt) implements Belonging {

        @Override
        public CommunityId community() {
            return membership.community();
        }

        @Override
        public MemberId member() {
            return membership.member();
        }

        @Override
        public List<TimeWindow> past() {
            return membership.past();
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.DORMANT;
        }

        @Override
        public Membership at(Instant now) {
            return membership.at(now) instanceof Left over ? over : this;
        }

        @Override
        public Optional<Instant> due() {
            return membership.due();
        }

        @Override
        public Dormant over(Active beneath) {
            return new Dormant(beneath, since, noticedAt);
        }

        /** The member after being told that the membership will end. */
        public Dormant noticed(Instant at) {
            return new Dormant(membership, since, Optional.of(at));
        }

        /** The member after a sign of life. */
        public Active awake() {
            return membership;
        }
    }

    /**
     * The member belongs to the community and may do nothing in it for a while.
     *
     * @param membership the membership beneath
     * @param because why, since when and until when
     */
    record Suspended(Active membership, Sanction because) implements Belonging {

        @Override
        public CommunityId community() {
            return membership.community();
        }

        @Override
        public MemberId member() {
            return membership.member();
        }

        @Override
        public List<TimeWindow> past() {
            return membership.past();
        }

        @Override
        public Instant since() {
            return because.since();
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.SUSPENDED;
        }

        @Override
        public Membership at(Instant now) {
            if (!because.holdsAt(now)) {
                return membership.at(now);
            }
            return membership.at(now) instanceof Left over ? leave(over.since(), over.why()) : this;
        }

        @Override
        public Optional<Instant> due() {
            return Stream.of(because.until(), membership.due())
                    .flatMap(Optional::stream)
                    .min(Comparator.naturalOrder());
        }

        @Override
        public Optional<Sanction> sanction() {
            return Optional.of(because);
        }

        @Override
        public Suspended over(Active beneath) {
            return new Suspended(beneath, because);
        }

        /** The member after the suspension. */
        public Active lift() {
            return membership;
        }
    }

    /**
     * Somebody asked the person in, and the answer is awaited.
     *
     * @param community where
     * @param member who
     * @param since when the invitation was made
     * @param origin by invitation or by nomination
     * @param invitation the id of the invitation
     * @param until when it can be accepted no more
     * @param past the periods of membership before, oldest first
     */
    record Invited(
            CommunityId community,
            MemberId member,
            Instant since,
            Origin origin,
            String invitation,
            Instant until,
            List<TimeWindow> past)
            implements Outside {

        /** Copies the list. */
        public Invited {
            past = List.copyOf(past);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.INVITED;
        }

        @Override
        public Membership at(Instant now) {
            return now.isBefore(until) ? this : reject(until, Rejection.LAPSED);
        }

        @Override
        public Optional<Instant> due() {
            return Optional.of(until);
        }

        /** The person with more time to answer. */
        public Invited extended(Instant newEnd) {
            return new Invited(community, member, since, origin, invitation, newEnd, past);
        }

        /** The person after the invitation came to nothing. */
        public Refused reject(Instant at, Rejection how) {
            return new Refused(community, member, at, how, Optional.empty(), past);
        }

        @Override
        public Invited withPast(List<TimeWindow> periods) {
            return new Invited(community, member, since, origin, invitation, until, periods);
        }
    }

    /**
     * The person asked to be let in; or was let in and waits for a free place.
     *
     * @param community where
     * @param member who
     * @param since when the person asked
     * @param origin how the membership would come about
     * @param application what the person said
     * @param waitingSince since when the person waits for a place; empty if nobody has decided yet
     * @param invitation the id of the invitation that the person accepted, if it was one
     * @param past the periods of membership before, oldest first
     */
    record Applied(
            CommunityId community,
            MemberId member,
            Instant since,
            Origin origin,
            Application application,
            Optional<Instant> waitingSince,
            Optional<String> invitation,
            List<TimeWindow> past)
            implements Outside {

        /** Copies the list. */
        public Applied {
            past = List.copyOf(past);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.APPLIED;
        }

        /** Whether the person was let in and waits for a place. */
        public boolean isWaiting() {
            return waitingSince.isPresent();
        }

        /** The applicant after the application came to nothing. */
        public Refused reject(Instant at, Rejection how, Optional<String> reason) {
            return new Refused(community, member, at, how, reason, past);
        }

        @Override
        public Applied withPast(List<TimeWindow> periods) {
            return new Applied(community, member, since, origin, application, waitingSince, invitation, periods);
        }
    }

    /**
     * The person does not belong to the community any more.
     *
     * @param community where
     * @param member who
     * @param since since when
     * @param why why
     * @param pending what the member was suspended for when leaving
     * @param past the periods of membership, oldest first
     */
    record Left(
            CommunityId community,
            MemberId member,
            Instant since,
            Departure why,
            Optional<Sanction> pending,
            List<TimeWindow> past)
            implements Outside {

        /** Copies the list. */
        public Left {
            past = List.copyOf(past);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.LEFT;
        }

        @Override
        public Optional<Sanction> sanction() {
            return pending;
        }

        @Override
        public Left withPast(List<TimeWindow> periods) {
            return new Left(community, member, since, why, pending, periods);
        }
    }

    /**
     * The person was taken out of the community.
     *
     * @param community where
     * @param member who
     * @param because why and since when
     * @param past the periods of membership, oldest first
     */
    record Removed(CommunityId community, MemberId member, Sanction because, List<TimeWindow> past) implements Outside {

        /** Copies the list. */
        public Removed {
            past = List.copyOf(past);
        }

        @Override
        public Instant since() {
            return because.since();
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.REMOVED;
        }

        @Override
        public Removed withPast(List<TimeWindow> periods) {
            return new Removed(community, member, because, periods);
        }
    }

    /**
     * The person is kept out of the community, whether a member before or not.
     *
     * @param community where
     * @param member who
     * @param because why, since when and until when
     * @param past the periods of membership, oldest first
     */
    record Banned(CommunityId community, MemberId member, Sanction because, List<TimeWindow> past) implements Outside {

        /** Copies the list. */
        public Banned {
            past = List.copyOf(past);
        }

        @Override
        public Instant since() {
            return because.since();
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.BANNED;
        }

        @Override
        public Membership at(Instant now) {
            return because.holdsAt(now) ? this : lift(because.until().orElseThrow());
        }

        @Override
        public Optional<Instant> due() {
            return because.until();
        }

        @Override
        public Optional<Sanction> sanction() {
            return Optional.of(because);
        }

        /** The person after the ban. */
        public Left lift(Instant at) {
            return new Left(community, member, at, Departure.BAN_OVER, Optional.empty(), past);
        }

        @Override
        public Banned withPast(List<TimeWindow> periods) {
            return new Banned(community, member, because, periods);
        }
    }

    /**
     * An application or an invitation came to nothing.
     *
     * @param community where
     * @param member who
     * @param since since when
     * @param how how
     * @param reason in the words of whoever refused
     * @param past the periods of membership before, oldest first
     */
    record Refused(
            CommunityId community,
            MemberId member,
            Instant since,
            Rejection how,
            Optional<String> reason,
            List<TimeWindow> past)
            implements Outside {

        /** Copies the list. */
        public Refused {
            past = List.copyOf(past);
        }

        @Override
        public MembershipStatus status() {
            return MembershipStatus.REFUSED;
        }

        @Override
        public Refused withPast(List<TimeWindow> periods) {
            return new Refused(community, member, since, how, reason, periods);
        }
    }
}
