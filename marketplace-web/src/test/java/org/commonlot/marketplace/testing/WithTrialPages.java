package org.commonlot.marketplace.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.context.annotation.Import;

/** Adds the people of a test and the pages by which access is tried, for contexts that are not {@link OnPostgres}. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Import({Cast.class, TrialController.class})
public @interface WithTrialPages {}
