package io.copkit.commands.metric;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Reads;
import io.copkit.commands.norm.StoredNorms;
import io.copkit.commands.onboarding.StoredOnboarding;
import io.copkit.commands.portfolio.StoredPortfolio;
import io.copkit.commands.sponsorship.StoredSponsorships;
import io.copkit.commands.succession.StoredSuccession;
import io.copkit.commands.theme.SubjectChecks;
import io.copkit.consent.Consent;
import io.copkit.membership.MembershipTimes;
import io.copkit.metric.CommunityRecords;
import io.copkit.norm.Norm;
import io.copkit.norm.NormState;
import io.copkit.onboarding.OnboardingStatus;
import io.copkit.sponsorship.SupportStatus;
import io.copkit.storage.Limits;
import io.copkit.theme.ThemeTree;
import io.copkit.transformation.Descent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What is kept of one community, read back from the storage for its metrics. */
public final class StoredRecords implements CommunityRecords {

    private final Desk desk;
    private final CommunityId id;
    private final Map<CommunityId, Instant> ancestors = new LinkedHashMap<>();

    /** What is kept of a community. */
    public StoredRecords(Desk desk, CommunityId community) {
        this(desk, community, List.of());
    }

    /** What is kept of a community and of those that it has come out of, as if it had been one. */
    public StoredRecords(Desk desk, CommunityId community, List<Descent> ancestors) {
        this.desk = desk;
        this.id = community;
        ancestors.forEach(
                each -> this.ancestors.merge(each.from(), each.at(), (one, other) -> one.isAfter(other) ? one : other));
    }

    @Override
    public CommunityId id() {
        return id;
    }

    @Override
    public Optional<Community> community() {
        return new Reads(desk).community(id);
    }

    @Override
    public Set<CommunityId> communities() {
        Set<CommunityId> all = new LinkedHashSet<>(Set.of(id));
        all.addAll(ancestors.keySet());
        return all;
    }

    @Override
    public void tenures(Consumer<? super MembershipTimes> sink) {
        Reads reads = new Reads(desk);
        Map<MemberId, MembershipTimes> before = new HashMap<>();
        ancestors.forEach((ancestor, end) -> reads.forEachTenure(
                ancestor,
                tenure -> before.merge(tenure.member(), tenure.endedBy(end), (one, other) -> other.after(one))));
        reads.forEachTenure(id, tenure -> {
            MembershipTimes there = before.remove(tenure.member());
            sink.accept(there == null ? tenure : tenure.after(there));
        });
        before.values().forEach(sink);
    }

    @Override
    public ThemeTree themes() {
        return SubjectChecks.tree(desk, id.value());
    }

    @Override
    public List<MemberId> deputies() {
        return new StoredSuccession(desk, id).policy().deputies();
    }

    @Override
    public boolean hasNorms() {
        return !new StoredNorms(desk, id)
                .in(NormState.IN_FORCE, Paging.first(1))
                .items()
                .isEmpty();
    }

    @Override
    public Map<MemberId, Instant> acknowledged() {
        StoredNorms norms = new StoredNorms(desk, id);
        List<Norm> inForce = new ArrayList<>();
        forEach(paging -> norms.in(NormState.IN_FORCE, paging), inForce::add);
        Map<MemberId, Instant> latest = new HashMap<>();
        Map<MemberId, Integer> counts = new HashMap<>();
        for (Norm norm : inForce) {
            Consumer<Consent> count = consent -> {
                latest.merge(consent.member(), consent.at(), (one, other) -> one.isAfter(other) ? one : other);
                counts.merge(consent.member(), 1, Integer::sum);
            };
            forEach(paging -> norms.acknowledged(norm.id(), paging), count);
        }
        latest.keySet().removeIf(member -> counts.getOrDefault(member, 0) < inForce.size());
        return latest;
    }

    @Override
    public Map<MemberId, Boolean> newcomerPlans() {
        Map<MemberId, Boolean> plans = new HashMap<>();
        Map<MemberId, Instant> latest = new HashMap<>();
        for (CommunityId community : communities()) {
            StoredOnboarding onboarding = new StoredOnboarding(desk, community);
            for (OnboardingStatus status : OnboardingStatus.values()) {
                forEach(
                        paging -> onboarding.in(status, paging),
                        plan -> plan.member().ifPresent(member -> {
                            if (!latest.getOrDefault(member, Instant.MIN).isAfter(plan.startedAt())) {
                                latest.put(member, plan.startedAt());
                                plans.put(member, plan.buddy().isPresent());
                            }
                        }));
            }
        }
        return plans;
    }

    @Override
    public List<Instant> promisesKept() {
        List<Instant> kept = new ArrayList<>();
        for (CommunityId community : communities()) {
            StoredSponsorships sponsorships = new StoredSponsorships(desk, community);
            forEach(
                    paging -> sponsorships.in(SupportStatus.KEPT, paging),
                    promise -> promise.review().ifPresent(review -> kept.add(review.at())));
        }
        return kept;
    }

    @Override
    public Set<CommunityId> linked() {
        Set<CommunityId> others = new HashSet<>();
        StoredPortfolio portfolio = new StoredPortfolio(desk);
        forEach(
                paging -> paging.after()
                        .map(next -> portfolio.links(id, paging.limit(), next))
                        .orElseGet(() -> portfolio.links(id, paging.limit())),
                link -> others.add(link.from().equals(id) ? link.to() : link.from()));
        return others;
    }

    private static <T> void forEach(Function<Paging, Page<T>> pages, Consumer<? super T> sink) {
        Paging paging = Paging.first(Limits.PAGE);
        while (true) {
            Page<T> page = pages.apply(paging);
            page.items().forEach(sink);
            if (page.next().isEmpty()) {
                return;
            }
            paging = paging.after(page.next().get());
        }
    }
}
