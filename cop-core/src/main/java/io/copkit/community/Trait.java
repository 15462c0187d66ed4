package io.copkit.community;

import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Locale;

/** What a community can be in one of the respects of its profile. */
public enum Trait implements Labelled {

    /** Orientation: operational. */
    ORIENTATION_OPERATIONAL(Characteristic.ORIENTATION, "operational"),
    /** Orientation: strategic. */
    ORIENTATION_STRATEGIC(Characteristic.ORIENTATION, "strategic"),
    /** Life span: temporary. */
    LIFE_SPAN_TEMPORARY(Characteristic.LIFE_SPAN, "temporary"),
    /** Life span: permanent. */
    LIFE_SPAN_PERMANENT(Characteristic.LIFE_SPAN, "permanent"),
    /** Age: young. */
    AGE_YOUNG(Characteristic.AGE, "young"),
    /** Age: old. */
    AGE_OLD(Characteristic.AGE, "old"),
    /** Creation: spontaneous. */
    CREATION_SPONTANEOUS(Characteristic.CREATION, "spontaneous"),
    /** Creation: intentional. */
    CREATION_INTENTIONAL(Characteristic.CREATION, "intentional"),
    /** Boundary crossing: low. */
    BOUNDARY_CROSSING_LOW(Characteristic.BOUNDARY_CROSSING, "low"),
    /** Boundary crossing: medium. */
    BOUNDARY_CROSSING_MEDIUM(Characteristic.BOUNDARY_CROSSING, "medium"),
    /** Boundary crossing: high. */
    BOUNDARY_CROSSING_HIGH(Characteristic.BOUNDARY_CROSSING, "high"),
    /** Environment: facilitating. */
    ENVIRONMENT_FACILITATING(Characteristic.ENVIRONMENT, "facilitating"),
    /** Environment: neutral. */
    ENVIRONMENT_NEUTRAL(Characteristic.ENVIRONMENT, "neutral"),
    /** Environment: obstructive. */
    ENVIRONMENT_OBSTRUCTIVE(Characteristic.ENVIRONMENT, "obstructive"),
    /** Organisational slack: low. */
    SLACK_LOW(Characteristic.SLACK, "low"),
    /** Organisational slack: high. */
    SLACK_HIGH(Characteristic.SLACK, "high"),
    /** Formal recognition: unrecognised. */
    FORMALISM_UNRECOGNISED(Characteristic.FORMALISM, "unrecognised"),
    /** Formal recognition: known to insiders. */
    FORMALISM_BOOTLEGGED(Characteristic.FORMALISM, "bootlegged"),
    /** Formal recognition: legitimised. */
    FORMALISM_LEGITIMISED(Characteristic.FORMALISM, "legitimised"),
    /** Formal recognition: supported. */
    FORMALISM_SUPPORTED(Characteristic.FORMALISM, "supported"),
    /** Formal recognition: institutionalised. */
    FORMALISM_INSTITUTIONALISED(Characteristic.FORMALISM, "institutionalised"),
    /** Leadership: clearly assigned. */
    LEADERSHIP_ASSIGNED(Characteristic.LEADERSHIP, "assigned"),
    /** Leadership: continuously negotiated. */
    LEADERSHIP_NEGOTIATED(Characteristic.LEADERSHIP, "negotiated"),
    /** Size: small. */
    SIZE_SMALL(Characteristic.SIZE, "small"),
    /** Size: large. */
    SIZE_LARGE(Characteristic.SIZE, "large"),
    /** Geographic dispersion: low. */
    DISPERSION_LOW(Characteristic.DISPERSION, "low"),
    /** Geographic dispersion: medium. */
    DISPERSION_MEDIUM(Characteristic.DISPERSION, "medium"),
    /** Geographic dispersion: high. */
    DISPERSION_HIGH(Characteristic.DISPERSION, "high"),
    /** Selection of members: closed. */
    SELECTION_CLOSED(Characteristic.SELECTION, "closed"),
    /** Selection of members: open. */
    SELECTION_OPEN(Characteristic.SELECTION, "open"),
    /** Enrolment: voluntary. */
    ENROLMENT_VOLUNTARY(Characteristic.ENROLMENT, "voluntary"),
    /** Enrolment: compulsory. */
    ENROLMENT_COMPULSORY(Characteristic.ENROLMENT, "compulsory"),
    /** Prior experience of communities: low. */
    PRIOR_EXPERIENCE_LOW(Characteristic.PRIOR_EXPERIENCE, "low"),
    /** Prior experience of communities: medium. */
    PRIOR_EXPERIENCE_MEDIUM(Characteristic.PRIOR_EXPERIENCE, "medium"),
    /** Prior experience of communities: high. */
    PRIOR_EXPERIENCE_HIGH(Characteristic.PRIOR_EXPERIENCE, "high"),
    /** Stability of the membership: stable. */
    STABILITY_STABLE(Characteristic.STABILITY, "stable"),
    /** Stability of the membership: fluid. */
    STABILITY_FLUID(Characteristic.STABILITY, "fluid"),
    /** Command of information technology: low. */
    LITERACY_LOW(Characteristic.LITERACY, "low"),
    /** Command of information technology: medium. */
    LITERACY_MEDIUM(Characteristic.LITERACY, "medium"),
    /** Command of information technology: high. */
    LITERACY_HIGH(Characteristic.LITERACY, "high"),
    /** Cultural diversity: homogeneous. */
    CULTURAL_DIVERSITY_HOMOGENEOUS(Characteristic.CULTURAL_DIVERSITY, "homogeneous"),
    /** Cultural diversity: heterogeneous. */
    CULTURAL_DIVERSITY_HETEROGENEOUS(Characteristic.CULTURAL_DIVERSITY, "heterogeneous"),
    /** Relevance of the topic to the members: low. */
    RELEVANCE_LOW(Characteristic.RELEVANCE, "low"),
    /** Relevance of the topic to the members: high. */
    RELEVANCE_HIGH(Characteristic.RELEVANCE, "high"),
    /** Reliance on information technology: low. */
    RELIANCE_LOW(Characteristic.RELIANCE, "low"),
    /** Reliance on information technology: medium. */
    RELIANCE_MEDIUM(Characteristic.RELIANCE, "medium"),
    /** Reliance on information technology: high. */
    RELIANCE_HIGH(Characteristic.RELIANCE, "high"),
    /** Variety of the technology at hand: low. */
    VARIETY_LOW(Characteristic.VARIETY, "low"),
    /** Variety of the technology at hand: medium. */
    VARIETY_MEDIUM(Characteristic.VARIETY, "medium"),
    /** Variety of the technology at hand: high. */
    VARIETY_HIGH(Characteristic.VARIETY, "high");

    private final Characteristic characteristic;
    private final String code;

    Trait(Characteristic characteristic, String value) {
        this.characteristic = characteristic;
        this.code = characteristic.code() + "." + value;
    }

    /** The code, which begins with that of the characteristic. */
    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("trait." + code, locale);
    }

    /** In which respect. */
    public Characteristic characteristic() {
        return characteristic;
    }
}
