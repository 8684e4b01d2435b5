package org.commonlot.marketplace.planning;

import java.util.UUID;

/** Somebody who comes to an event. */
public record Guest(UUID event, String person, String supplier) {}
