package org.commonlot.marketplace.web.components;

import java.util.List;

/** A list of links. */
public record Links(List<Link> links) implements Component {

    /** One link, perhaps with some words after it. */
    public record Link(String text, String href, String note) {

        public static Link to(String href, String text) {
            return new Link(text, href, "");
        }
    }

    public Links {
        links = List.copyOf(links);
    }

    public static Links of(Link... links) {
        return new Links(List.of(links));
    }

    @Override
    public String component() {
        return "links";
    }
}
