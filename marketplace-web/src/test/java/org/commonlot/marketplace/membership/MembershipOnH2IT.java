package org.commonlot.marketplace.membership;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class MembershipOnH2IT extends MembershipRules {}
