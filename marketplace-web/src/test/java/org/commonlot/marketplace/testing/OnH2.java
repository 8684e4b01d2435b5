package org.commonlot.marketplace.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.commonlot.marketplace.Commonlot;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ContextConfiguration;

/** The application on H2 in memory, in the same mode as the embedded default, not listening. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@SpringBootTest(classes = Commonlot.class)
@ContextConfiguration(initializers = Databases.H2.class)
@Import({Cast.class, Story.class, Mailbox.class})
@ExtendWith(ClockPutRight.class)
public @interface OnH2 {}
