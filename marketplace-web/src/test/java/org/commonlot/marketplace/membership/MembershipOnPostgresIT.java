package org.commonlot.marketplace.membership;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class MembershipOnPostgresIT extends MembershipRules {}
