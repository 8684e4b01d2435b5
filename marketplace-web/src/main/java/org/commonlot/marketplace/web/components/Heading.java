package org.commonlot.marketplace.web.components;

/** A heading inside a page, below its one h1. */
public record Heading(String text, int level) implements Component {

    public static Heading second(String text) {
        return new Heading(text, 2);
    }

    public static Heading third(String text) {
        return new Heading(text, 3);
    }

    public boolean isThird() {
        return level == 3;
    }

    @Override
    public String component() {
        return "heading";
    }
}
