package io.copkit.blueprint;

import io.copkit.BlueprintId;
import io.copkit.BlueprintVersion;
import io.copkit.Community;
import io.copkit.structure.Placement;
import io.copkit.structure.Regime;
import java.time.Instant;

/**
 * A template of communities, in one of its versions.
 *
 * @param id its id
 * @param version which version, from 1
 * @param name what it is called
 * @param template what it lays down
 * @param since when this version was written
 */
public record Blueprint(BlueprintId id, int version, String name, Template template, Instant since) {

    /** What a community is to be like that takes after this; where it stands stays as it is. */
    public Placement applied(Community community) {
        Regime laid = template.regime();
        boolean sameRoles = !template.differences(Template.of(community)).contains(BlueprintPart.ROLES);
        Regime own = sameRoles
                ? laid.with(community.own().roleBook())
                : laid.with(Template.numbered(
                        laid.roleBook(), community.own().roleBook().edition() + 1));
        return new Placement(
                community.nesting().parent(),
                community.nesting().rules(),
                template.type(),
                own,
                template.practice().takenFrom(new BlueprintVersion(id, version)));
    }
}
