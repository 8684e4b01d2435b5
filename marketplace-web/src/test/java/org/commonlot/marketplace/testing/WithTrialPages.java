package org.commonlot.marketplace.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.Import;

/**
 * Adds the people of a test and the pages by which access is tried, and puts the clock right, for contexts that are not
 * {@link OnPostgres}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ClockPutRight.class)
@Import({Cast.class, TrialController.class})
public @interface WithTrialPages {}
