/**
 * News of what is public, to those whom it concerns: at once to the firms that write or have sent a bid or have asked, once
 * a day to people who follow.
 *
 * <p>Rules kept here: news is told if and only if the act that makes it is committed, once, whichever node tells it; a
 * person who is told at once is not told again the next morning; letters at once are discreet, for that somebody gets one
 * tells that they bid (rule 1); who follows is nobody's business, so the log names nobody; whoever follows stops by a link
 * that needs no account. Of a deadline for bids are reminded, once each: two days before it whoever has written a bid and not
 * submitted it, after it the openers.
 */
@NullMarked
@ApplicationModule(
        displayName = "Following",
        allowedDependencies = {
            "ledger",
            "organisation",
            "procurement",
            "clarification",
            "bidding",
            "award",
            "notification"
        })
package org.commonlot.marketplace.following;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
