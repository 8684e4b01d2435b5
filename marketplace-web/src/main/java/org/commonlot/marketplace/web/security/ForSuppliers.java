package org.commonlot.marketplace.web.security;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Those who read bids for a supplier; {@link ForBidWriters} write them. */
@Documented
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@Admits(Access.SUPPLIERS)
public @interface ForSuppliers {}
