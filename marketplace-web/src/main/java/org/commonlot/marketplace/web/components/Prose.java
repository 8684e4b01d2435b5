package org.commonlot.marketplace.web.components;

/** Words as somebody typed them, in paragraphs. */
public record Prose(Html html) implements Component {

    public static Prose of(String typed) {
        return new Prose(Html.paragraphs(typed));
    }

    /** Words that somebody typed in Markdown. */
    public static Prose markdown(String typed) {
        return new Prose(Html.markdown(typed));
    }

    @Override
    public String component() {
        return "prose";
    }
}
