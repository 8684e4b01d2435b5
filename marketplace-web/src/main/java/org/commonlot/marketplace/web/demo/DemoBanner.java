package org.commonlot.marketplace.web.demo;

import java.util.List;

/**
 * What the banner prints: the demo's moment, and where one can travel.
 *
 * @param here the page to come back to
 */
public record DemoBanner(String now, List<Travel> travels, String here, List<Person> people) {

    /** A moment to travel to. */
    public record Travel(String to, String text) {}

    /** Somebody to sign in as. */
    public record Person(String id, String name, String part) {}
}
