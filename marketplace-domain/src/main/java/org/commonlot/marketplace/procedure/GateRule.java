package org.commonlot.marketplace.procedure;

/** That a gate stands before the announcement under a procedure. */
public record GateRule(Gate gate, String legalReference) {}
