package io.copkit.transformation;

import io.copkit.CommunityId;
import io.copkit.MemberId;
import io.copkit.Outcome;
import io.copkit.community.Charter;
import io.copkit.community.Founding;
import io.copkit.structure.PlanId;
import io.copkit.theme.ThemeId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Making something else of communities: planned, looked at, carried out, and taken back if need be. Whoever plans, looks,
 * carries out or takes back needs {@code lifecycle_apply} in every community that is there already.
 *
 * <pre>{@code
 * Reshaping plan = transformations.planMerge(List.of(data, maps), Founding.on(charter), Map.of()).orElseThrow();
 * ReshapingPreview preview = transformations.preview(plan.id()).orElseThrow();
 * transformations.apply(plan.id()).orElseThrow();
 * Set<CommunityId> heir = cop.lineage().leadsTo("data");
 * }</pre>
 *
 * <p>What is closed by a plan stays as it was, to be read: its members as alumni, what they made, its history and its
 * activities under its own id. In the heirs, everybody comes in through the one gate of admission, by
 * {@link io.copkit.membership.AdmissionPath#MERGE}: bans and suspensions of any of the communities hold there too. Invitations
 * and applications that are open come to nothing. What belongs to the way in which a community governs itself (versions of the
 * charter, proposals, requests, invitations, plans of newcomers, successions and reviews) stays behind; everything else is taken
 * along as a copy under the same id, and the heir's history says from where.
 *
 * <p>Every command is refused with {@code community_unknown}, {@code not_permitted}, {@code stage_forbids},
 * {@code another_transformation} where a community has declared that it wants to become something else, or
 * {@code concurrent_change}, and as told below.
 */
public interface Transformations {

    /**
     * Plans to make one community of several, all of which are transforming. The heir begins as coalescing; its founders are
     * theirs, and so are its roles.
     *
     * @param communities at least two; where they differ, the one named first is followed
     * @param heir what the new one begins with
     * @param themes which theme of one community stands for which theme of another; every other theme goes along
     * @return the plan; refused as founding is, and with {@code number_out_of_range} or {@code theme_unknown}
     */
    Outcome<Reshaping> planMerge(List<CommunityId> communities, Founding heir, Map<ThemeId, ThemeId> themes);

    /**
     * Plans that a community takes up another, which is transforming.
     *
     * @param absorbed the other
     * @param into the one, which is not closed
     * @param themes which theme of the other stands for which theme of the one; every other theme goes along
     * @return the plan; refused with {@code plan_changes_nothing} if both are the same, {@code community_full} if the one has no
     *     place for all, or {@code theme_unknown}
     */
    Outcome<Reshaping> planAbsorption(CommunityId absorbed, CommunityId into, Map<ThemeId, ThemeId> themes);

    /**
     * Plans to make several communities of one that is transforming. Until the plan is carried out, each member may
     * {@link #choose}; whoever does not goes where a part takes up again what that member once belonged to, or else into the
     * part that takes on the member's main theme: with most of what the member has made about themes, then by the themes that
     * the member's roles were given for, and where neither tells, into the main part.
     *
     * @param parts at least two, the main one first; what is about no theme that a part takes on goes along with the main one
     * @param umbrella whether the community goes on, with all its members, above the parts; otherwise it is closed
     * @return the plan; refused as founding is, and with {@code number_out_of_range} or {@code theme_unknown}
     */
    Outcome<Reshaping> planSplit(CommunityId community, List<SplitPart> parts, boolean umbrella);

    /**
     * Says where the acting member wants to go on when a community splits.
     *
     * @param heirs in which of the heirs; empty to go on in none of them
     * @return the choice; refused with {@code plan_unknown}, {@code plan_state_forbids}, {@code heir_unknown} or
     *     {@code not_a_member}
     */
    Outcome<Choice> choose(PlanId plan, Set<CommunityId> heirs);

    /**
     * Plans that a community brings forth another, which is nested in it and in which it lives on unchanged. Those of its
     * members who are to begin the other belong to both then; the roles that they hold go along.
     *
     * @param pioneers who is to begin the other; members of the community
     * @return the plan; refused as founding is, and with {@code number_out_of_range} or {@code not_a_member}
     */
    Outcome<Reshaping> planSpinOff(CommunityId community, Founding heir, Set<MemberId> pioneers);

    /**
     * Plans that a community that is transforming passes into the hands of an organisation, and is closed.
     *
     * @param owner the unit that goes on with what it did: a reference of the host's, 1 to 128 bytes that name no person
     * @return the plan; refused with {@code text_missing} or {@code text_too_long}
     */
    Outcome<Reshaping> planInstitutionalisation(CommunityId community, String owner);

    /**
     * Plans that a community that is transforming founds itself anew, on another charter. The charters before are kept, with
     * their objectives.
     *
     * @return the plan; refused as a charter is, and with {@code plan_changes_nothing}
     */
    Outcome<Reshaping> planRecharter(CommunityId community, Charter charter);

    /**
     * What a plan would do now: who comes where with which roles, who is not let in, what goes along and what stays behind.
     *
     * @return refused with {@code plan_unknown} or {@code plan_state_forbids}
     */
    Outcome<ReshapingPreview> preview(PlanId plan);

    /**
     * Carries a plan out, in many small commits. An interrupted one is carried on by the same call, by whomever and wherever;
     * or taken back.
     *
     * @return the plan; refused with {@code plan_unknown}, {@code plan_state_forbids}, {@code slug_taken}, {@code community_full}
     */
    Outcome<Reshaping> apply(PlanId plan);

    /**
     * Takes a plan back that was carried out, or begun: all communities are as they were, and what was founded by it is gone, as
     * long as nothing new has happened in the heirs.
     *
     * @return the plan; refused with {@code plan_unknown}, {@code plan_state_forbids}, or {@code plan_overtaken} if something new
     *     has happened in an heir, or a community that was closed by the plan is not closed any more
     */
    Outcome<Reshaping> undo(PlanId plan);
}
