package io.copkit.community;

import io.copkit.Coded;
import io.copkit.Labelled;
import io.copkit.internal.Messages;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * The twenty-one characteristics in which communities of practice differ structurally, after Dubé, Bourhis and Jacob (2006),
 * who found them in eighteen virtual communities.
 */
public enum Characteristic implements Labelled {

    /** Orientation. */
    ORIENTATION("orientation", Dimension.DEMOGRAPHICS),
    /** Life span. */
    LIFE_SPAN("life_span", Dimension.DEMOGRAPHICS),
    /** Age. */
    AGE("age", Dimension.DEMOGRAPHICS),
    /** Maturity; it is the stage of the community, so no trait is kept for it. */
    MATURITY("maturity", Dimension.DEMOGRAPHICS),
    /** Creation. */
    CREATION("creation", Dimension.CONTEXT),
    /** Boundary crossing. */
    BOUNDARY_CROSSING("boundary_crossing", Dimension.CONTEXT),
    /** Environment. */
    ENVIRONMENT("environment", Dimension.CONTEXT),
    /** Organisational slack. */
    SLACK("slack", Dimension.CONTEXT),
    /** Formal recognition. */
    FORMALISM("formalism", Dimension.CONTEXT),
    /** Leadership. */
    LEADERSHIP("leadership", Dimension.CONTEXT),
    /** Size. */
    SIZE("size", Dimension.MEMBERSHIP),
    /** Geographic dispersion. */
    DISPERSION("dispersion", Dimension.MEMBERSHIP),
    /** Selection of members. */
    SELECTION("selection", Dimension.MEMBERSHIP),
    /** Enrolment. */
    ENROLMENT("enrolment", Dimension.MEMBERSHIP),
    /** Prior experience of communities. */
    PRIOR_EXPERIENCE("prior_experience", Dimension.MEMBERSHIP),
    /** Stability of the membership. */
    STABILITY("stability", Dimension.MEMBERSHIP),
    /** Command of information technology. */
    LITERACY("literacy", Dimension.MEMBERSHIP),
    /** Cultural diversity. */
    CULTURAL_DIVERSITY("cultural_diversity", Dimension.MEMBERSHIP),
    /** Relevance of the topic to the members. */
    RELEVANCE("relevance", Dimension.MEMBERSHIP),
    /** Reliance on information technology. */
    RELIANCE("reliance", Dimension.TECHNOLOGY),
    /** Variety of the technology at hand. */
    VARIETY("variety", Dimension.TECHNOLOGY);

    /** The four groups of characteristics. */
    public enum Dimension implements Coded {
        /** What it is by itself. */
        DEMOGRAPHICS("demographics"),
        /** The organisation around it. */
        CONTEXT("context"),
        /** Its members. */
        MEMBERSHIP("membership"),
        /** Its means of communication. */
        TECHNOLOGY("technology");

        private final String code;

        Dimension(String code) {
            this.code = code;
        }

        @Override
        public String code() {
            return code;
        }
    }

    private final String code;
    private final Dimension dimension;

    Characteristic(String code, Dimension dimension) {
        this.code = code;
        this.dimension = dimension;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public String label(Locale locale) {
        return Messages.text("characteristic." + code, locale);
    }

    /** Which group it belongs to. */
    public Dimension dimension() {
        return dimension;
    }

    /** What a community can be in this respect. */
    public List<Trait> traits() {
        return Arrays.stream(Trait.values())
                .filter(trait -> trait.characteristic() == this)
                .toList();
    }
}
