package io.copkit.ladder;

import io.copkit.MemberId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Holds one member's inputs against requirements. */
final class Judge {

    private static final int WHOLE = 100;

    private final Ladder ladder;
    private final LadderInputs inputs;
    private final Instant at;

    Judge(Ladder ladder, LadderInputs inputs, Instant at) {
        this.ladder = ladder;
        this.inputs = inputs;
        this.at = at;
    }

    /** How far they are with what it takes to get to a rung. */
    Judgement entering(int rung) {
        return find(ladder.rungs().get(rung).enter(), rung, WHOLE);
    }

    /** How far they are with what it takes to stay on a rung. */
    Judgement staying(int rung) {
        Staying staying = ladder.rungs().get(rung).staying();
        if (staying instanceof Staying.LowWater low) {
            return find(ladder.rungs().get(rung).enter(), rung, low.percent());
        } else if (staying instanceof Staying.Meeting own) {
            return find(own.requirement(), rung, WHOLE);
        }
        return staying instanceof Staying.ForGood ? find(Requirement.nothing(), rung, WHOLE) : entering(rung);
    }

    /** How far they are with something that has no rung. */
    Judgement find(Requirement requirement) {
        return find(requirement, 0, WHOLE);
    }

    /** With a part, in percent, of each count that is not firm. */
    private Judgement find(Requirement requirement, int rung, int percent) {
        if (requirement instanceof Requirement.All all) {
            List<Judgement> parts = each(all.of(), part -> find(part, rung, percent));
            return combined(all, parts, parts.stream().allMatch(Judgement::met));
        } else if (requirement instanceof Requirement.Any any) {
            List<Judgement> parts = each(any.of(), part -> find(part, rung, percent));
            return combined(any, parts, parts.stream().anyMatch(Judgement::met));
        } else if (requirement instanceof Requirement.Not not) {
            Judgement opposite = find(not.of(), rung, WHOLE);
            return combined(not, List.of(opposite), !opposite.met());
        } else if (requirement instanceof Requirement.AtLeast least) {
            double required = bound(least.bound()) * (least.firm() ? WHOLE : percent) / WHOLE;
            return counted(least, least.metric(), required, inputs.figure(least.metric()) >= required);
        } else if (requirement instanceof Requirement.AtMost most) {
            double required = bound(most.bound());
            return counted(most, most.metric(), required, inputs.figure(most.metric()) <= required);
        } else if (requirement instanceof Requirement.Seniority seniority) {
            return seniority(seniority);
        } else if (requirement instanceof Requirement.InRole role) {
            return plain(role, inputs.roles().stream().anyMatch(role.anyOf()::contains));
        } else if (requirement instanceof Requirement.Vouched vouched) {
            return number(vouched, Optional.empty(), vouched.quorum(), (double) backers(rung));
        }
        return plain(
                requirement,
                requirement instanceof Requirement.Unpenalised past
                        ? !inputs.penalisedSince(at.minus(Duration.ofDays(past.days())))
                        : !inputs.sanctioned());
    }

    private Judgement seniority(Requirement.Seniority seniority) {
        double required = seniority.atLeast().toSeconds();
        return number(
                seniority,
                Optional.empty(),
                required,
                inputs.tenure().map(tenure -> (double) tenure.toSeconds()).orElse(required));
    }

    /** Distinct members who vouch from a rung at least as high. */
    private long backers(int rung) {
        return inputs.backings().stream()
                .filter(backing -> !at.isBefore(backing.given())
                        && at.isBefore(backing.until())
                        && ladder.index(backing.rung()) >= rung)
                .map(Backing::by)
                .map(MemberId::value)
                .distinct()
                .count();
    }

    private double bound(Threshold threshold) {
        return threshold instanceof Threshold.Share share
                ? share.of((long) inputs.figure(share.of()))
                : ((Threshold.Absolute) threshold).number();
    }

    private Judgement counted(Requirement requirement, String metric, double required, boolean met) {
        return new Judgement(requirement, ladder.metric(metric), required, inputs.figure(metric), met, List.of());
    }

    private static Judgement number(Requirement requirement, Optional<Metric> metric, double required, double actual) {
        return new Judgement(requirement, metric, required, actual, actual >= required, List.of());
    }

    private static Judgement plain(Requirement requirement, boolean met) {
        return number(requirement, Optional.empty(), 1, met ? 1 : 0);
    }

    private static Judgement combined(Requirement requirement, List<Judgement> parts, boolean met) {
        return new Judgement(requirement, Optional.empty(), 1, met ? 1 : 0, met, parts);
    }

    private static List<Judgement> each(List<Requirement> parts, Function<Requirement, Judgement> finding) {
        List<Judgement> findings = new ArrayList<>();
        parts.forEach(part -> findings.add(finding.apply(part)));
        return findings;
    }
}
