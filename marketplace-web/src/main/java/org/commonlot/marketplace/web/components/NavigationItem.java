package org.commonlot.marketplace.web.components;

/** One entry: the key of its words, and the address of the part of the service that it leads to. */
public record NavigationItem(String key, String href) {

    public static NavigationItem of(String key, String href) {
        return new NavigationItem(key, href);
    }

    boolean contains(String path) {
        return path.startsWith(href + "/");
    }
}
