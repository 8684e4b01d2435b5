package org.commonlot.marketplace.notification;

/** What became of a letter. */
public enum LetterState {
    /** Not sent yet, or to be tried again. */
    WAITING,
    /** The mail server took it. */
    SENT,
    /** There is no mail server: it can be read on the outbox page. */
    KEPT,
    /** Given up after the last try. */
    FAILED
}
