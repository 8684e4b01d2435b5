package org.commonlot.marketplace.terms;

/** It does not exist, or is not yours: which of the two is not revealed. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;
}
