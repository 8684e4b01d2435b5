package org.commonlot.marketplace.coalition;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class BallotOnH2IT extends BallotRules {}
