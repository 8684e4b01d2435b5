package org.commonlot.marketplace.procurement;

/**
 * A step was taken, be it public or not: for capabilities that keep time. What is public has events of its own.
 *
 * @param capability whose act it is, as in package names
 */
public record StepRecorded(String capability, StepTaken step) {}
