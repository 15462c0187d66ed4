package io.copkit.tool;

import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.role.Permission;

/**
 * Binds and sets up the tools of communities, and rates them, on behalf of whoever acts. Besides what each says, every
 * command is refused with {@code community_unknown}, {@code stage_forbids} or {@code not_permitted}.
 */
public interface Tools {

    /**
     * Binds a tool. Needs {@link Permission#TOOL_CONFIGURE}.
     *
     * @return the tool; refused with {@code text_missing}, {@code text_too_long}, {@code text_unprintable} or
     *     {@code too_many_settings}
     */
    Outcome<ToolBinding> bind(CommunityId community, ToolDraft tool);

    /**
     * Sets a tool up anew; how each setting changed is kept. Needs {@link Permission#TOOL_CONFIGURE}.
     *
     * @param tool all of it, with every setting that is to remain
     * @return the tool; refused as {@link #bind} is, or with {@code tool_unknown} or {@code tool_retired}
     */
    Outcome<ToolBinding> configure(CommunityId community, String id, ToolDraft tool);

    /**
     * Puts a tool out of use. Needs {@link Permission#TOOL_CONFIGURE}.
     *
     * @return the tool; refused with {@code tool_unknown} or {@code tool_retired}
     */
    Outcome<ToolBinding> retire(CommunityId community, String id);

    /**
     * Says how useful a tool is, as an active member; a later rating takes the place of an earlier one.
     *
     * @param usefulness 1 not at all to 5 very
     * @return the rating; refused with {@code not_a_member}, {@code tool_unknown}, {@code tool_retired} or
     *     {@code number_out_of_range}
     */
    Outcome<Integer> rate(CommunityId community, String id, int usefulness);
}
