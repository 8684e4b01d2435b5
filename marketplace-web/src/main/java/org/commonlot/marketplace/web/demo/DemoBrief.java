package org.commonlot.marketplace.web.demo;

import java.util.List;
import org.commonlot.marketplace.procurement.Problem;

/** A challenge of the demo, in words and pounds. */
record DemoBrief(
        String title,
        Problem problem,
        String procedure,
        long least,
        long most,
        List<Question> questions,
        int priceWeight) {

    static final String OPEN = "open";
    static final String FLEXIBLE = "competitive-flexible";
    static final String BELOW = "below-threshold-open";

    /** A criterion that people judge. */
    record Question(String name, String description, int weight, boolean social) {

        static Question quality(String name, String description, int weight) {
            return new Question(name, description, weight, false);
        }

        static Question social(int weight) {
            return new Question(
                    "Social value",
                    "What you will do for people and places in Eastmere while you deliver, and how we will see it.",
                    weight,
                    true);
        }
    }

    static DemoBrief open(String title, long least, long most, Problem problem) {
        return new DemoBrief(title, problem, OPEN, least, most, usual(), 30);
    }

    static DemoBrief flexible(String title, long least, long most, Problem problem) {
        return new DemoBrief(title, problem, FLEXIBLE, least, most, usual(), 30);
    }

    static DemoBrief small(String title, long least, long most, Problem problem) {
        return new DemoBrief(title, problem, BELOW, least, most, usual(), 30);
    }

    private static List<Question> usual() {
        return List.of(
                Question.quality(
                        "How it solves the problem",
                        "Show how residents or staff would be better off, step by step, and what evidence you have.",
                        40),
                Question.quality(
                        "Data and openness",
                        "Show how our data stays ours, in open formats, and how others can build on it.",
                        20),
                Question.social(10));
    }
}
