package org.commonlot.wrong.bidding;

import org.springframework.transaction.annotation.Transactional;

/** Wrong: a transaction that begins in something that is no service, and on a method that no proxy sees. */
class TransactionalPart {

    void act() {
        unseen();
    }

    @Transactional
    private void unseen() {}
}
