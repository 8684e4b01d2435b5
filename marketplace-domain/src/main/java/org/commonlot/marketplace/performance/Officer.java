package org.commonlot.marketplace.performance;

/** Who is responsible for an authority's finances, with the job title (reg 38(2)(e)). */
public record Officer(String name, String title) {}
