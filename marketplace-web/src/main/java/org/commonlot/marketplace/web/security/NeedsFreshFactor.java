package org.commonlot.marketplace.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Only for those who gave their second factor within the last 15 minutes. Everybody else gives it first and comes back:
 * to the page they wanted, or to the page from which they sent the form, which was not acted on.
 */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface NeedsFreshFactor {}
