package org.commonlot.marketplace.register;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class RegisterOnH2IT extends RegisterRules {}
