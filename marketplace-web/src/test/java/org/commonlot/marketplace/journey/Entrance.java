package org.commonlot.marketplace.journey;

/** How people come in, by whatever keeps their accounts. Afterwards the pages are the same. */
interface Entrance {

    /** The application's address. */
    String site();

    /** Somebody who is known here already, in no organisation yet, and can sign in. */
    void knows(String name, String email);

    Person signsIn(Person person, String email);

    /** Signs in on the page for it, to which they were led. */
    Person provesWhoTheyAre(Person person, String email);

    /** Makes an account for an address of their own, proves that it is theirs, and is signed in. */
    Person opensAnAccount(Person newcomer, String email);

    /** From an invitation's page, which says that there is no account for the address: makes one, and is in. */
    Person acceptsWithANewAccount(Person guest, String email);

    /** Comes from the first page, with no account yet, and registers a firm. */
    Person registersAFirm(Person founder, String email, String firm);

    /** Is asked for a second factor, has none, sets one up, and comes to what they wanted. */
    Person setsASecondFactorUp(Person person, String wanted);
}
