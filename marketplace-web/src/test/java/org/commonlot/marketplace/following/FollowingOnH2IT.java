package org.commonlot.marketplace.following;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class FollowingOnH2IT extends FollowingRules {}
