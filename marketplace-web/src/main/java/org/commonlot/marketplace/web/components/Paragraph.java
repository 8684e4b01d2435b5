package org.commonlot.marketplace.web.components;

/** Words as they are, in one paragraph. */
public record Paragraph(String text) implements Component {

    @Override
    public String component() {
        return "paragraph";
    }
}
