package io.copkit.commands.transformation;

import io.copkit.Community;
import io.copkit.CommunityId;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.lifecycle.Conclusion;
import io.copkit.lifecycle.Stage;
import io.copkit.lifecycle.TransformationKind;
import io.copkit.lifecycle.Transition;
import io.copkit.transformation.Change;
import io.copkit.transformation.Heir;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** In which stage of its life a community can be made something else, and in which stage it is then. */
final class Stages {

    private Stages() {}

    /** Why a change cannot begin with a community as it is, if so. */
    static Optional<Refusal> refusal(Change change, Community source) {
        boolean fits = change instanceof Change.SpinOff
                ? source.stage() != Stage.DISPERSED && source.stage() != Stage.CLOSED
                : source.stage() == Stage.TRANSFORMING;
        return fits
                ? declared(change, source)
                : Optional.of(Refusal.of(
                        RefusalCode.STAGE_FORBIDS,
                        Map.of("stage", source.stage().code())));
    }

    /** A community that has declared what it wants to become becomes nothing else. */
    private static Optional<Refusal> declared(Change change, Community source) {
        return source.life()
                .transformation()
                .map(transformation -> transformation.plan().kind())
                .filter(kind -> !kinds(change).contains(kind))
                .map(kind ->
                        Refusal.of(RefusalCode.ANOTHER_TRANSFORMATION, Map.of("transformation_kind", kind.code())));
    }

    private static Set<TransformationKind> kinds(Change change) {
        return switch (change.kind()) {
            case MERGE, ABSORB -> EnumSet.of(TransformationKind.MERGE);
            case SPLIT -> EnumSet.of(TransformationKind.SPLIT);
            case INSTITUTIONALISE -> EnumSet.of(TransformationKind.INSTITUTIONALISE);
            case RECHARTER -> EnumSet.of(TransformationKind.RECHARTER, TransformationKind.RENEW);
            case SPIN_OFF -> EnumSet.allOf(TransformationKind.class);
        };
    }

    /** The community, closed by a change. */
    static Community concluded(Change change, Community source, Instant at) {
        return source.moveTo(Stage.CLOSED, at)
                .with(source.life().after(Transition.CONCLUDE, Optional.empty(), Optional.of(conclusion(change))));
    }

    private static Conclusion conclusion(Change change) {
        if (change instanceof Change.Institutionalise handover) {
            return Conclusion.institutionalised(handover.owner());
        }
        List<CommunityId> heirs = change.heirs().stream().map(Heir::community).toList();
        return change instanceof Change.Split ? Conclusion.splitInto(heirs) : Conclusion.mergedInto(heirs.get(0));
    }

    /** Whether the heirs stand inside the community that they come out of. */
    static boolean isNested(Change change) {
        return change instanceof Change.SpinOff || (change instanceof Change.Split split && split.umbrella());
    }
}
