package org.commonlot.marketplace.notification;

/**
 * A letter in words.
 *
 * @param subject one line
 * @param body plain text, with a blank line between paragraphs
 */
public record Message(String to, String subject, String body) {

    /** Without the words, which may be secret. */
    @Override
    public String toString() {
        return "Message";
    }
}
