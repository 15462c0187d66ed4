package io.copkit.lifecycle;

import static io.copkit.lifecycle.ModelPhase.Kind.EVENT;
import static io.copkit.lifecycle.ModelPhase.Kind.FINAL;
import static io.copkit.lifecycle.ModelPhase.Kind.LASTING;
import static io.copkit.lifecycle.Stage.CLOSED;
import static io.copkit.lifecycle.Stage.COALESCING;
import static io.copkit.lifecycle.Stage.DISPERSED;
import static io.copkit.lifecycle.Stage.MATURING;
import static io.copkit.lifecycle.Stage.POTENTIAL;
import static io.copkit.lifecycle.Stage.STEWARDSHIP;
import static io.copkit.lifecycle.Stage.TRANSFORMING;

import io.copkit.internal.Messages;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The models of the literature, as views of the stages of this library. */
public final class PublishedModels {

    /**
     * LM1: Wenger ("Communities of Practice", 1998). One phase stands for everything between the beginning and the dispersion.
     */
    public static final LifecycleModel WENGER_1998 = model(
            "wenger_1998",
            "Wenger 1998",
            "Wenger 1998",
            List.of(
                    phase("potential", "Potential", "Potentiel", LASTING, POTENTIAL),
                    phase("coalescing", "Coalescing", "Coalition", LASTING, COALESCING),
                    phase("active", "Active", "Vie active", LASTING, MATURING, STEWARDSHIP, TRANSFORMING),
                    phase("dispersed", "Dispersed", "Dispersion", LASTING, DISPERSED),
                    phase("memorable", "Memorable", "Mémoire", FINAL, CLOSED)),
            "potential > coalescing",
            "coalescing > active",
            "active > dispersed",
            "dispersed > memorable");

    /**
     * LM2: Wenger, McDermott and Snyder ("Cultivating Communities of Practice", 2002). The transformation ends a community or renews it;
     * what is in English is named by it unless the host says otherwise.
     */
    public static final LifecycleModel WMS_2002 = model(
            "wms_2002",
            "Wenger, McDermott and Snyder 2002",
            "Wenger, McDermott et Snyder 2002",
            List.of(
                    phase("potential", "Potential", "Potentiel", LASTING, POTENTIAL),
                    phase("coalescing", "Coalescing", "Unification", LASTING, COALESCING),
                    phase("maturing", "Maturing", "Maturité", LASTING, MATURING),
                    phase("stewardship", "Stewardship", "Momentum (intendance)", LASTING, STEWARDSHIP),
                    phase("transformation", "Transformation", "Transformation", FINAL, TRANSFORMING, DISPERSED)),
            "potential > coalescing",
            "coalescing > maturing",
            "maturing > stewardship",
            "stewardship > transformation",
            "transformation > maturing");

    /**
     * LM3: the white paper of Knowings (2004). How a community is facilitated must fit its phase; what is in French is named by it
     * unless the host says otherwise.
     */
    public static final LifecycleModel KNOWINGS_2004 = model(
            "knowings_2004",
            "Knowings 2004",
            "Knowings 2004",
            List.of(
                    phase("initialisation", "Initialisation", "Initialisation", LASTING, POTENTIAL),
                    phase("coalition", "Coalition", "Coalition", LASTING, COALESCING),
                    phase("action", "Action", "Action", LASTING, MATURING, STEWARDSHIP, TRANSFORMING),
                    phase("dispersion", "Dispersion", "Dispersion", LASTING, DISPERSED),
                    phase("disparition", "Disappearance", "Disparition", FINAL, CLOSED)),
            "initialisation > coalition",
            "coalition > action",
            "action > dispersion",
            "dispersion > disparition");

    /**
     * LM4: Cambridge, Kaplan and Suter ("Community of Practice Design Guide", 2005). Phases of a project, without a decline; the
     * launch is an event.
     */
    public static final LifecycleModel CAMBRIDGE_2005 = model(
            "cambridge_2005",
            "Cambridge, Kaplan and Suter 2005",
            "Cambridge, Kaplan et Suter 2005",
            List.of(
                    phase("inquire", "Inquire", "Enquêter", LASTING, POTENTIAL),
                    phase("design", "Design", "Concevoir", LASTING, POTENTIAL),
                    phase("prototype", "Prototype", "Prototyper", LASTING, COALESCING),
                    phase("launch", "Launch", "Lancer", EVENT, MATURING),
                    phase("grow", "Grow", "Croître", LASTING, MATURING),
                    phase("sustain", "Sustain", "Maintenir", FINAL, STEWARDSHIP)),
            "inquire > design",
            "design > prototype",
            "prototype > launch",
            "launch > grow",
            "grow > sustain");

    /**
     * LM5: Webber ("Building Successful Communities of Practice", 2016). The more energy a community has of its own, the less it
     * takes of its leaders.
     */
    public static final LifecycleModel WEBBER_2016 = model(
            "webber_2016",
            "Webber 2016",
            "Webber 2016",
            List.of(
                    phase("potential", "Potential", "Potentiel", LASTING, POTENTIAL),
                    phase("forming", "Forming", "Formation", LASTING, COALESCING),
                    phase("maturing", "Maturing", "Maturation", LASTING, MATURING),
                    phase("self-sustaining", "Self-sustaining", "Autonomie", LASTING, STEWARDSHIP),
                    phase("transformation", "Transformation", "Transformation", FINAL, TRANSFORMING, DISPERSED)),
            "potential > forming",
            "forming > maturing",
            "maturing > self-sustaining",
            "self-sustaining > transformation");

    /**
     * LM6: McDermott ("Community Development as a Natural Step", 2000). Energy comes and goes in cycles while a community sustains itself.
     */
    public static final LifecycleModel MCDERMOTT_2000 = model(
            "mcdermott_2000",
            "McDermott 2000",
            "McDermott 2000",
            List.of(
                    phase("plan", "Plan", "Planifier", LASTING, POTENTIAL),
                    phase("start-up", "Start-up", "Démarrer", LASTING, COALESCING),
                    phase("grow", "Grow", "Croître", LASTING, MATURING),
                    phase("sustain", "Sustain", "Maintenir", LASTING, STEWARDSHIP),
                    phase("renew", "Renew", "Renouveler", LASTING, TRANSFORMING),
                    phase("close", "Close", "Fermer", FINAL, CLOSED, DISPERSED)),
            "plan > start-up",
            "start-up > grow",
            "grow > sustain",
            "sustain > renew",
            "renew > sustain",
            "sustain > close",
            "renew > close");

    /**
     * LM7: Gongla and Rizzuto ("Evolving communities of practice: IBM Global Services experience", 2001). A scale of capability, on which
     * not every community advances, and no end.
     */
    public static final LifecycleModel IBM_2001 = model(
            "ibm_2001",
            "Gongla and Rizzuto 2001",
            "Gongla et Rizzuto 2001",
            List.of(
                    phase("potential", "Potential", "Potentiel", FINAL, POTENTIAL),
                    phase("building", "Building", "Construction", FINAL, COALESCING),
                    phase("engaged", "Engaged", "Engagement", FINAL, MATURING),
                    phase("active", "Active", "Activité", FINAL, STEWARDSHIP),
                    phase("adaptive", "Adaptive", "Adaptation", FINAL, TRANSFORMING)),
            "potential > building",
            "building > engaged",
            "engaged > active",
            "active > adaptive");

    /**
     * LM8: Iriberri and Leroy ("A life-cycle perspective on online community success", 2009). Each stage has its own measure of success; some
     * communities divide.
     */
    public static final LifecycleModel IRIBERRI_2009 = model(
            "iriberri_2009",
            "Iriberri and Leroy 2009",
            "Iriberri et Leroy 2009",
            List.of(
                    phase("inception", "Inception", "Conception", LASTING, POTENTIAL),
                    phase("creation", "Creation", "Création", LASTING, COALESCING),
                    phase("growth", "Growth", "Croissance", LASTING, MATURING),
                    phase("maturity", "Maturity", "Maturité", LASTING, STEWARDSHIP, TRANSFORMING),
                    phase("mitosis", "Mitosis", "Division", LASTING, TRANSFORMING),
                    phase("death", "Death", "Mort", FINAL, CLOSED)),
            "inception > creation",
            "creation > growth",
            "growth > maturity",
            "maturity > mitosis",
            "mitosis > death",
            "maturity > death");

    /**
     * LM9: Snoeck and Tilman (University of Liège, 2013). No straight line: a community may go back to an earlier stage, and may be
     * dissolved at any time.
     */
    public static final LifecycleModel HEALTHCOP_2013 = model(
            "healthcop_2013",
            "Snoeck and Tilman 2013",
            "Snoeck et Tilman 2013",
            List.of(
                    phase("potentiel", "Potential", "Potentiel", LASTING, POTENTIAL),
                    phase("identite", "Identity", "Identité", LASTING, COALESCING),
                    phase("partage", "Sharing", "Partage", LASTING, MATURING, TRANSFORMING),
                    phase("prosperite", "Prosperity", "Prospérité", LASTING, STEWARDSHIP),
                    phase("dissolution", "Dissolution", "Dissolution", FINAL, CLOSED)),
            "potentiel > identite",
            "identite > partage",
            "partage > prosperite",
            "prosperite > partage",
            "partage > identite",
            "identite > potentiel",
            "potentiel > dissolution",
            "identite > dissolution",
            "partage > dissolution",
            "prosperite > dissolution");

    private static final List<LifecycleModel> ALL = List.of(
            WENGER_1998,
            WMS_2002,
            KNOWINGS_2004,
            CAMBRIDGE_2005,
            WEBBER_2016,
            MCDERMOTT_2000,
            IBM_2001,
            IRIBERRI_2009,
            HEALTHCOP_2013);

    private PublishedModels() {}

    /** All of them, in the order of the list above. */
    public static List<LifecycleModel> all() {
        return ALL;
    }

    /** The one with a code, if there is one. */
    public static Optional<LifecycleModel> find(String code) {
        return ALL.stream().filter(model -> model.code().equals(code)).findFirst();
    }

    /** The one that names stages unless the host says otherwise: {@link #KNOWINGS_2004} in French, else {@link #WMS_2002}. */
    public static LifecycleModel byDefault(Locale locale) {
        return Messages.isFrench(locale) ? KNOWINGS_2004 : WMS_2002;
    }

    private static LifecycleModel model(
            String code, String english, String french, List<ModelPhase> phases, String... moves) {
        return new LifecycleModel(
                code,
                english,
                french,
                phases,
                Set.of(phases.get(0).code()),
                Stream.of(moves).map(PublishedModels::move).collect(Collectors.toSet()));
    }

    private static PhaseMove move(String words) {
        int arrow = words.indexOf(" > ");
        return new PhaseMove(words.substring(0, arrow), words.substring(arrow + 3));
    }

    private static ModelPhase phase(String code, String english, String french, ModelPhase.Kind kind, Stage... stages) {
        return new ModelPhase(code, english, french, List.of(stages), kind);
    }
}
