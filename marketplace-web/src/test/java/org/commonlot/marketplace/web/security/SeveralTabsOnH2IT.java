package org.commonlot.marketplace.web.security;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class SeveralTabsOnH2IT extends SeveralTabs {}
