package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class SeveralTabsOnPostgresIT extends SeveralTabs {}
