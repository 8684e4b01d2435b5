package org.commonlot.marketplace.web.input;

import java.util.Map;
import java.util.function.Supplier;
import org.commonlot.marketplace.maturity.AssessmentId;
import org.commonlot.marketplace.maturity.Visibility;
import org.commonlot.marketplace.terms.Actor;
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

    private static Scene at(AssessmentId id, String page, Actor who, String... typed) {
        return Scene.of("/desk/maturity/assessments/" + id.value() + "/" + page, who, typed);
    }
}
