package org.commonlot.marketplace.web.security;

/** Where people prove again who they are. */
public interface StepUp {

    /** The path of the page; it leads back by {@link Wanted}. */
    String path();
}
