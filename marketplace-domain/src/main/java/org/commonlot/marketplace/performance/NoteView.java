package org.commonlot.marketplace.performance;

import java.time.Instant;

/** A note about a contract. */
public record NoteView(String text, String writtenName, Instant writtenAt) {}
