/**
 * Mail by SMTP, behind {@link org.commonlot.marketplace.notification.MessageSender}. Exists when {@code
 * spring.mail.host} is set; encryption and accounts are set by Spring's own {@code spring.mail} properties.
 */
@NullMarked
package org.commonlot.marketplace.infra.mail;

import org.jspecify.annotations.NullMarked;
