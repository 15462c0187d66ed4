package io.copkit.ladder;

import io.copkit.ParticipationLevel;
import io.copkit.Refusal;
import io.copkit.RefusalCode;
import io.copkit.engagement.ActivityKinds;
import io.copkit.storage.Limits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;

/** Whether a ladder makes sense, before anybody is held against it. */
final class LadderChecks {

    private static final int MOST = 50;

    private final Ladder ladder;
    private final ActivityKinds kinds;
    private final Set<Refusal> refusals = new LinkedHashSet<>();

    LadderChecks(Ladder ladder, ActivityKinds kinds) {
        this.ladder = ladder;
        this.kinds = kinds;
    }

    List<Refusal> refusals() {
        if (ladder.rungs().isEmpty()
                || ladder.rungs().size() > MOST
                || ladder.metrics().size() > MOST) {
            refuse(LadderDefect.SIZE, ladder.id());
            return List.copyOf(refusals);
        }
        codes();
        metrics();
        Rung bottom = ladder.rungs().get(0);
        if (bottom.manual() || !bottom.enter().equals(Requirement.nothing())) {
            refuse(LadderDefect.BOTTOM_ASKS, bottom.code());
        }
        ladder.rungs().stream().skip(1).forEach(this::rung);
        ladder.overlays().forEach(overlay -> known(overlay.code(), overlay.requirement()));
        inOrder();
        return List.copyOf(refusals);
    }

    private void codes() {
        once(ladder.rungs().stream().map(Rung::code));
        once(ladder.metrics().stream().map(Metric::code));
        once(ladder.overlays().stream().map(Overlay::code));
    }

    private void once(Stream<String> codes) {
        Set<String> seen = new HashSet<>();
        codes.filter(code -> !seen.add(code)).forEach(code -> refuse(LadderDefect.CODE_TWICE, code));
    }

    private void metrics() {
        for (Metric metric : ladder.metrics()) {
            if (metric.source().selection().codes(kinds).size() > Limits.FILTER_VALUES) {
                refuse(LadderDefect.SIZE, metric.code());
            }
            List<String> named = new ArrayList<>(metric.source().selection().kinds());
            if (metric.source() instanceof Source.Score score) {
                named.addAll(score.decay().byKind().keySet());
            }
            named.stream()
                    .filter(kind -> kinds.find(kind).isEmpty())
                    .sorted()
                    .forEach(kind -> refuse(LadderDefect.KIND_UNKNOWN, kind));
        }
    }

    private void rung(Rung rung) {
        known(rung.code(), rung.enter());
        if (rung.manual()) {
            return;
        }
        if (rung.enter().equals(Requirement.nothing())) {
            refuse(LadderDefect.ASKS_NOTHING, rung.code());
        } else if (!isPossible(rung.enter())) {
            refuse(LadderDefect.UNREACHABLE, rung.code());
        }
        if (rung.staying() instanceof Staying.Meeting own) {
            known(rung.code(), own.requirement());
            if (asksMore(own.requirement(), rung.enter())) {
                refuse(LadderDefect.STAYING_ASKS_MORE, rung.code());
            }
        }
    }

    private void known(String where, Requirement requirement) {
        requirement.conditions().forEach(condition -> {
            if (condition instanceof Requirement.AtLeast least) {
                known(where, least.metric(), least.bound());
            } else if (condition instanceof Requirement.AtMost most) {
                known(where, most.metric(), most.bound());
            }
        });
    }

    private void known(String where, String code, Threshold bound) {
        if (ladder.metric(code).isEmpty()) {
            refuse(LadderDefect.METRIC_UNKNOWN, code);
        }
        if (bound instanceof Threshold.Share share) {
            Optional<Metric> whole = ladder.metric(share.of());
            if (whole.isEmpty()) {
                refuse(LadderDefect.METRIC_UNKNOWN, share.of());
            } else if (!whole.get().isOfCommunity()) {
                refuse(LadderDefect.SHARE_OF_MEMBER, where);
            }
        }
    }

    private void inOrder() {
        boolean byHand = false;
        for (int i = 1; i < ladder.rungs().size(); i++) {
            Rung rung = ladder.rungs().get(i);
            byHand |= rung.manual();
            if (byHand && !rung.manual() && ladder.climb() == Climb.EACH_RUNG) {
                refuse(LadderDefect.UNREACHABLE, rung.code());
            }
            for (Rung lower : ladder.rungs().subList(0, i)) {
                if (asksLess(rung.enter(), lower.enter())) {
                    refuse(LadderDefect.ASKS_LESS, rung.code());
                }
                Optional<ParticipationLevel> level = rung.level();
                if (level.isPresent()
                        && lower.level()
                                .filter(each -> each.compareTo(level.get()) > 0)
                                .isPresent()) {
                    refuse(LadderDefect.LEVEL_FALLS, rung.code());
                }
            }
        }
    }

    private static boolean asksLess(Requirement higher, Requirement lower) {
        return falls(bounds(higher, true), bounds(lower, true)) || falls(bounds(lower, false), bounds(higher, false));
    }

    private static boolean asksMore(Requirement staying, Requirement entering) {
        return asksLess(entering, staying);
    }

    private static boolean falls(Map<String, Long> higher, Map<String, Long> lower) {
        return higher.entrySet().stream()
                .anyMatch(each -> each.getValue() < lower.getOrDefault(each.getKey(), Long.MIN_VALUE));
    }

    /** The strictest number that is asked of each metric, at least or at most. */
    private static Map<String, Long> bounds(Requirement requirement, boolean least) {
        Map<String, Long> bounds = new HashMap<>();
        BinaryOperator<Long> strictest = least ? Math::max : Math::min;
        requirement.conditions().forEach(condition -> {
            if (least && condition instanceof Requirement.AtLeast asked) {
                number(asked.bound()).ifPresent(number -> bounds.merge(asked.metric(), number, strictest));
            } else if (!least && condition instanceof Requirement.AtMost asked) {
                number(asked.bound()).ifPresent(number -> bounds.merge(asked.metric(), number, strictest));
            }
        });
        return bounds;
    }

    /** Whether any figures meet it, as far as that can be told from the numbers alone. */
    private boolean isPossible(Requirement requirement) {
        if (requirement instanceof Requirement.All all) {
            return all.of().stream().allMatch(this::isPossible) && !contradicts(all);
        } else if (requirement instanceof Requirement.Any any) {
            return any.of().stream().anyMatch(this::isPossible);
        } else if (requirement instanceof Requirement.Not not) {
            return !isAlways(not.of());
        } else if (requirement instanceof Requirement.AtLeast least) {
            long most = ladder.metric(least.metric()).map(Metric::most).orElse(Long.MAX_VALUE);
            return number(least.bound()).orElse(0L) <= most;
        }
        return true;
    }

    private static boolean contradicts(Requirement.All all) {
        Requirement direct = new Requirement.All(all.of().stream()
                .filter(part -> part instanceof Requirement.AtLeast || part instanceof Requirement.AtMost)
                .toList());
        Map<String, Long> most = bounds(direct, false);
        return bounds(direct, true).entrySet().stream()
                .anyMatch(least -> least.getValue() > most.getOrDefault(least.getKey(), Long.MAX_VALUE));
    }

    private static boolean isAlways(Requirement requirement) {
        if (requirement instanceof Requirement.All all) {
            return all.of().stream().allMatch(LadderChecks::isAlways);
        } else if (requirement instanceof Requirement.Any any) {
            return any.of().stream().anyMatch(LadderChecks::isAlways);
        }
        return requirement instanceof Requirement.AtLeast least
                && number(least.bound()).orElse(1L) == 0;
    }

    private static Optional<Long> number(Threshold bound) {
        return bound instanceof Threshold.Absolute absolute ? Optional.of(absolute.number()) : Optional.empty();
    }

    private void refuse(LadderDefect defect, String what) {
        refusals.add(Refusal.of(RefusalCode.LADDER_UNFIT, Map.of("defect", defect.code(), "what", what)));
    }
}
