/**
 * What people and programs are told when something can't be done: refused by a rule (409, with the rule's text), not
 * found or not theirs (404), changed by somebody else meanwhile (409), sent from a stale page (403), or a fault of ours
 * (500, with a number that the log has too). Pages for people, {@code problem+json} below {@code /api/}. Never a stack
 * trace.
 */
@NullMarked
package org.commonlot.marketplace.web.errors;

import org.jspecify.annotations.NullMarked;
