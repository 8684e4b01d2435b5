package org.commonlot.marketplace.following;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class FollowingOnPostgresIT extends FollowingRules {}
