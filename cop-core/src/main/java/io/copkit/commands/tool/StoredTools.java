package io.copkit.commands.tool;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Page;
import io.copkit.Paging;
import io.copkit.commands.Desk;
import io.copkit.commands.Documents;
import io.copkit.commands.Reads;
import io.copkit.engagement.MetricValue;
import io.copkit.engagement.UndefinedReason;
import io.copkit.internal.Codes;
import io.copkit.membership.Membership;
import io.copkit.role.Role;
import io.copkit.storage.DocumentQuery;
import io.copkit.storage.Limits;
import io.copkit.storage.StateFilter;
import io.copkit.tool.AccessDecision;
import io.copkit.tool.AccessLine;
import io.copkit.tool.AccessReview;
import io.copkit.tool.AccessReviewStatus;
import io.copkit.tool.AccessVerdict;
import io.copkit.tool.ToolBinding;
import io.copkit.tool.ToolBook;
import io.copkit.tool.ToolState;
import io.copkit.tool.Usefulness;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tools of a community and the reviews of its rights, as they are stored. */
public final class StoredTools implements ToolBook {

    private final Desk desk;
    private final CommunityId community;
    private final Documents<ToolBinding> tools;
    private final Documents<AccessReview> reviews;
    private final Documents<AccessDecision> decisions;

    /** Those of one community. */
    public StoredTools(Desk desk, CommunityId community) {
        this.desk = desk;
        this.community = community;
        this.tools = new Documents<>(desk, ToolMapping.INSTANCE);
        this.reviews = new Documents<>(desk, ReviewMapping.INSTANCE);
        this.decisions = new Documents<>(desk, DecisionMapping.INSTANCE);
    }

    @Override
    public Optional<ToolBinding> find(String id) {
        return tools.find(community.value(), id);
    }

    @Override
    public Page<ToolBinding> in(ToolState state, Paging paging) {
        return tools.page(tools.query(here().inStatus(state.code())), paging);
    }

    @Override
    public Usefulness usefulness(String id) {
        Documents<RatingMapping.Rating> ratings = new Documents<>(desk, RatingMapping.INSTANCE);
        Map<String, Long> counts = ratings.counts(ratings.query(here().withAllTerms(id)));
        long ratingCount = counts.values().stream().mapToLong(Long::longValue).sum();
        if (ratingCount < Usefulness.FEWEST) {
            return new Usefulness(MetricValue.undefined(UndefinedReason.TOO_FEW_SAMPLES, ratingCount), ratingCount);
        }
        long sum = counts.entrySet().stream()
                .mapToLong(each -> Long.parseLong(each.getKey()) * each.getValue())
                .sum();
        return new Usefulness(MetricValue.of((double) sum / ratingCount, ratingCount), ratingCount);
    }

    @Override
    public Optional<AccessReview> review(String id) {
        return reviews.find(community.value(), id);
    }

    @Override
    public Page<AccessReview> reviews(Paging paging) {
        return reviews.page(reviews.query(here()).latestFirst(), paging);
    }

    @Override
    public Page<AccessLine> lines(String review, Paging paging) {
        return review(review)
                .filter(found -> found.status() == AccessReviewStatus.OPEN)
                .map(found -> lines(found, paging))
                .orElseGet(() -> new Page<>(List.of(), Optional.empty()));
    }

    @Override
    public Page<AccessDecision> decisions(String review, Paging paging) {
        return decisions.page(of(review, here()), paging);
    }

    /** Whether there is a line that nobody has decided on. */
    boolean hasOpenLine(AccessReview review) {
        Paging paging = Paging.first(Limits.FILTER_VALUES);
        while (true) {
            Page<AccessLine> page = lines(review, paging);
            if (!page.items().isEmpty()) {
                return true;
            }
            if (page.next().isEmpty()) {
                return false;
            }
            paging = paging.after(page.next().get());
        }
    }

    /** Whether it was decided on a line. */
    boolean isDecided(String review, MemberId member, Role role) {
        List<AccessDecision> made = new ArrayList<>();
        decisions.forEach(of(review, here()).about(member.value()), made::add);
        return made.stream().anyMatch(decision -> decision.role().equals(role));
    }

    /** How many lines were decided on in which way. */
    Map<AccessVerdict, Integer> counts(String review) {
        Map<AccessVerdict, Integer> counts = new EnumMap<>(AccessVerdict.class);
        decisions
                .counts(of(review, here()))
                .forEach((verdict, count) ->
                        counts.put(Codes.parse(AccessVerdict.class, verdict), Math.toIntExact(count)));
        return counts;
    }

    private Page<AccessLine> lines(AccessReview review, Paging paging) {
        Paging bounded = new Paging(Math.min(paging.limit(), Limits.FILTER_VALUES), paging.after());
        Page<Membership.Active> holders = new Reads(desk).roleHolders(community, roles(), bounded);
        Set<Map.Entry<MemberId, Role>> decided = decided(review, holders.items());
        List<AccessLine> lines = holders.items().stream()
                .flatMap(holder -> holder.grants().stream()
                        .filter(grant -> grant.role().isAppointable()
                                && !grant.since().isAfter(review.openedAt())
                                && !decided.contains(Map.entry(holder.member(), grant.role())))
                        .map(grant -> new AccessLine(holder.member(), grant.role(), grant.since(), grant.by())))
                .toList();
        return new Page<>(lines, holders.next());
    }

    private Set<Map.Entry<MemberId, Role>> decided(AccessReview review, List<Membership.Active> holders) {
        Set<Map.Entry<MemberId, Role>> decided = new HashSet<>();
        if (!holders.isEmpty()) {
            StateFilter named = here().naming(holders.stream()
                    .map(holder -> holder.member().value())
                    .toArray(String[]::new));
            decisions.forEach(
                    of(review.id(), named),
                    decision -> decision.member().ifPresent(member -> decided.add(Map.entry(member, decision.role()))));
        }
        return decided;
    }

    /** Every role that can be taken back, those of the community included. */
    private List<Role> roles() {
        List<Role> roles = new ArrayList<>(
                Role.standard().stream().filter(Role::isAppointable).toList());
        new Reads(desk)
                .community(community)
                .ifPresent(known -> known.roleBook().custom().forEach(custom -> roles.add(custom.role())));
        return roles;
    }

    private DocumentQuery of(String review, StateFilter filter) {
        return decisions.query(filter.withAllTerms(DecisionMapping.term(review)));
    }

    private StateFilter here() {
        return StateFilter.ANY.inCommunity(community.value());
    }
}
