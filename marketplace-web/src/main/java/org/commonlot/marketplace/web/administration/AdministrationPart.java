package org.commonlot.marketplace.web.administration;

/** One task of those who run the platform; beans in the order of {@code @Order}. */
public interface AdministrationPart {

    /** The key of its name. */
    String title();

    /** The key of what it is for. */
    String hint();

    /** The path of its page. */
    String path();
}
