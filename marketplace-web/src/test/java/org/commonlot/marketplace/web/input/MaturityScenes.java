package org.commonlot.marketplace.web.input;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.FrameworkWriting;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.Actor;
import org.commonlot.marketplace.terms.MarketClock;
import org.commonlot.marketplace.terms.UkTime;
import org.commonlot.marketplace.testing.Assessed;
import org.commonlot.marketplace.web.input.FormScenes.Scene;
import org.springframework.beans.factory.BeanFactory;

/** The forms of assessments, plans and frameworks. */
final class MaturityScenes {

    private static final String ASSESSMENT = "/desk/maturity/assessments/{id}";

    private final BeanFactory beans;

    MaturityScenes(BeanFactory beans) {
        this.beans = beans;
    }

    void addTo(Map<String, Supplier<Scene>> all) {
        all.put("/desk/maturity/new", this::start);
        all.put(ASSESSMENT + "/dimensions/{dimension}", this::answer);
        all.put(ASSESSMENT + "/submit", this::submit);
        all.put(ASSESSMENT + "/return", this::sendBack);
        all.put(ASSESSMENT + "/actions/new", this::plan);
        all.put("/desk/maturity/actions/{action}", this::action);
        all.put("/desk/maturity/frameworks/new", this::framework);
        all.put("/desk/maturity/frameworks/{framework}", this::revision);
    }

    private Scene start() {
        var council = Assessed.by(beans);
        return Scene.of("/desk/maturity/new", council.assessor, "framework", "three-questions");
    }

    private Scene answer() {
        var council = Assessed.by(beans);
        return at(
                council.started(),
                "dimensions/culture",
                council.assessor,
                "level",
                "3",
                "reason",
                "We publish some of it",
                "evidence",
                "https://council.example/blog");
    }

    private Scene submit() {
        var council = Assessed.by(beans);
        return at(council.answered(2, 3), "submit", council.assessor, "visibility", "INTERNAL");
    }

    private Scene sendBack() {
        var council = Assessed.by(beans);
        return at(council.submitted(2, 3, Visibility.PUBLIC), "return", council.owner, "reason", "Look again");
    }

    private Scene plan() {
        var council = Assessed.by(beans);
        return at(
                        council.confirmed(2, 3, Visibility.PUBLIC),
                        "actions/new",
                        council.assessor,
                        "dimension",
                        "culture",
                        "what",
                        "Publish the lessons",
                        "owner",
                        council.owner.person().value().toString())
                .with("due", day());
    }

    private LocalDate day() {
        return UkTime.date(beans.getBean(MarketClock.class).instant()).plusDays(20);
    }

    private Scene action() {
        var council = Assessed.by(beans);
        var action = council.planned(council.confirmed(2, 3, Visibility.PUBLIC), "Publish the lessons");
        return Scene.of("/desk/maturity/actions/" + action.value(), council.assessor, "state", "UNDER_WAY");
    }

    private Scene framework() {
        return Scene.of(
                "/desk/maturity/frameworks/new",
                Assessed.by(beans).assessor,
                "title",
                "Libraries",
                "summary",
                "Whether people like to come",
                "source",
                "Our strategy",
                "levels",
                "No: not there\nYes: there",
                "dimensions[0].name",
                "Warmth",
                "dimensions[0].prompt",
                "Is it warm?",
                "dimensions[0].evidence",
                "A thermometer",
                "dimensions[0].target",
                "2",
                "shared",
                "false");
    }

    private Scene revision() {
        var council = Assessed.by(beans);
        var framework = beans.getBean(FrameworkWriting.class).write(Assessed.words("Museums", false), council.assessor);
        return Scene.of("/desk/maturity/frameworks/" + framework, council.assessor);
    }

    private static Scene at(AssessmentId id, String page, Actor who, String... typed) {
        return Scene.of("/desk/maturity/assessments/" + id.value() + "/" + page, who, typed);
    }
}
