package org.commonlot.marketplace.web.security;

/** What the filter chain must know of an identity provider that people are sent to. */
public interface IdentityElsewhere {

    /** Where forms may lead: a browser applies the policy to redirects too. */
    String origin();

    /** Where a passkey can be added to one's account there. */
    String passkeys();

    /** The path that the provider itself calls, without a session and so without a token against forgery. */
    String calledBack();
}
