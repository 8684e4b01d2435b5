package org.commonlot.marketplace.procedure;

import org.jspecify.annotations.Nullable;

/** What a contract is, as far as its threshold depends on it (Procurement Act 2023, Sch 1). */
public enum ContractKind {
    GOODS("goods", null),
    SERVICES("services", null),
    WORKS("works", "works"),
    LIGHT_TOUCH("services", "light-touch"),
    CONCESSION("services", "concession"),
    LIGHT_TOUCH_CONCESSION("services", "light-touch-concession"),
    UTILITIES("services", "utilities-other"),
    UTILITIES_WORKS("works", "utilities-works"),
    UTILITIES_LIGHT_TOUCH("services", "utilities-light-touch"),
    DEFENCE("goods", "defence-other"),
    DEFENCE_WORKS("works", "defence-works"),
    DEFENCE_CONCESSION("services", "defence-concession");

    private final String category;
    private final @Nullable String threshold;

    ContractKind(String category, @Nullable String threshold) {
        this.category = category;
        this.threshold = threshold;
    }

    /** As OCDS names it: {@code goods}, {@code services} or {@code works}. */
    public String category() {
        return category;
    }

    /** The plain kind of a category. */
    public static ContractKind ofCategory(String category) {
        return switch (category) {
            case "goods" -> GOODS;
            case "works" -> WORKS;
            default -> SERVICES;
        };
    }

    public boolean lightTouch() {
        return this == LIGHT_TOUCH || this == LIGHT_TOUCH_CONCESSION || this == UTILITIES_LIGHT_TOUCH;
    }

    public boolean utilities() {
        return this == UTILITIES || this == UTILITIES_WORKS || this == UTILITIES_LIGHT_TOUCH;
    }

    /** Only goods and services have a threshold that depends on who buys. */
    String threshold(Buyer buyer) {
        return threshold == null ? buyer.code() + "-goods-services" : threshold;
    }
}
