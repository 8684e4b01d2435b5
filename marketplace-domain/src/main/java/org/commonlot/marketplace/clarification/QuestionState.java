package org.commonlot.marketplace.clarification;

/** What became of a question. */
public enum QuestionState {
    /** It waits for the buyer. */
    ASKED,
    /** It and its answer are public. */
    ANSWERED,
    /** Only its asker reads the answer: publishing it would tell what is confidential. */
    PRIVATE,
    /** The buyer does not answer it, and says why. */
    DECLINED
}
