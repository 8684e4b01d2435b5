package org.commonlot.marketplace.contract;

/** Where a contract stands. */
public enum ContractState {
    TO_SIGN,
    SIGNED,
    PUBLIC
}
