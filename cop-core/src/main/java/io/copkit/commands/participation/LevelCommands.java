package io.copkit.commands.participation;

import io.copkit.Actor;
import io.copkit.CommunityId;
import io.copkit.Outcome;
import io.copkit.RefusalCode;
import io.copkit.commands.Desk;
import io.copkit.commands.Permitted;
import io.copkit.commands.ReviewedMember;
import io.copkit.participation.LevelKeeping;
import io.copkit.participation.Levels;

/** What a member says about levels. */
public final class LevelCommands extends LevelBindingCommands implements Levels {

    private final Desk desk;
    private final Actor actor;

    /** On behalf of a member. */
    public LevelCommands(Desk desk, Actor actor) {
        super(desk, actor);
        this.desk = desk;
        this.actor = actor;
    }

    @Override
    public Outcome<LevelKeeping> choosePeriphery(CommunityId community, boolean choice) {
        return Permitted.run(
                desk,
                actor,
                community,
                permitted -> permitted.onOwn(stored -> ReviewedMember.of(
                                permitted.community().value(),
                                stored,
                                permitted.work().at())
                        .filter(own -> own.keeping().peripheralByChoice() != choice)
                        .map(own -> {
                            LevelKeeping after = own.keeping().choosingPeriphery(choice);
                            return Outcome.accepted(after, LevelChange.periphery(permitted.work(), own, after));
                        })
                        .orElseGet(() -> Desk.refused(RefusalCode.PERIPHERY_AS_CHOSEN))));
    }
}
