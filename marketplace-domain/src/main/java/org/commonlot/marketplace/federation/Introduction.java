package org.commonlot.marketplace.federation;

/**
 * What an identity provider says of somebody who has just proved to it who they are.
 *
 * @param issuer the provider
 * @param subject its own name for the person, which never changes
 * @param administrator whether it holds them for an administrator: it counts only while the platform has none
 */
public record Introduction(
        String issuer, String subject, String name, String email, boolean emailVerified, boolean administrator) {}
