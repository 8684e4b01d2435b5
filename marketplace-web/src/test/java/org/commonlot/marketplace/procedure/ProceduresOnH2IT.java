package org.commonlot.marketplace.procedure;

import org.commonlot.marketplace.testing.OnH2;

@OnH2
class ProceduresOnH2IT extends ProcedureRules {}
