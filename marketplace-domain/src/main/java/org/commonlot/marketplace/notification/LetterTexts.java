package org.commonlot.marketplace.notification;

/** Says what a letter says. */
public interface LetterTexts {

    /** @throws IllegalArgumentException for a kind without texts, or when a fact is missing that they name */
    Message write(Letter letter);
}
