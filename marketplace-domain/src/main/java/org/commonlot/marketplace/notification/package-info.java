/**
 * Letters to people. A capability posts a {@link Letter} (what kind, to whom, which facts) in its own transaction; what
 * it says is not the capability's business ({@link LetterTexts}), nor how it travels ({@link MessageSender}).
 *
 * <p>Rules owned here: a letter is posted if and only if the act that posts it is committed; it is sent at least once,
 * tried again with growing pauses when the mail server does not take it, and given up after the last try; facts, which
 * may be secret, are forgotten once it is sent, and in any case after fourteen days. Without a mail server letters are
 * kept, to be read on the outbox page. Uses the ledger.
 */
@NullMarked
@ApplicationModule(displayName = "Notification", allowedDependencies = "ledger")
package org.commonlot.marketplace.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
