package io.copkit.commands;

import io.copkit.Actor;
import io.copkit.Community;
import io.copkit.CopEvent;
import io.copkit.storage.CommunityRecord;
import java.util.List;

/**
 * What a change of a community entails elsewhere, in commits of its own. The commit of the change marks the community as due;
 * whatever comes in between, a crash, a full disk or a lost race, a sweep carries on from the mark.
 */
public interface Consequence {

    /** The record that the change writes, marked if the change entails something. */
    CommunityRecord marked(Work work, Community before, Community after, CommunityRecord record);

    /**
     * Does what a change entails, right after its commit. Whatever fails is left to a sweep.
     *
     * @param written the record as it was committed
     * @return what there is to tell of it
     */
    List<CopEvent> follow(Desk desk, Actor actor, CommunityRecord written);

    /** Carries on what was left to a sweep, if anything was. */
    void resume(Desk desk, Actor actor, CommunityRecord community);
}
