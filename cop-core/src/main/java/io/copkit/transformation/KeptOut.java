package io.copkit.transformation;

import io.copkit.MemberId;
import io.copkit.Refusal;
import java.util.List;

/**
 * Somebody who belongs to one of the communities and is not let into what it becomes.
 *
 * @param member who
 * @param because why
 */
public record KeptOut(MemberId member, List<Refusal> because) {

    /** Copies the list. */
    public KeptOut {
        because = List.copyOf(because);
    }
}
