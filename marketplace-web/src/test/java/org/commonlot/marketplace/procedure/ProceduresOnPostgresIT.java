package org.commonlot.marketplace.procedure;

import org.commonlot.marketplace.testing.OnPostgres;

@OnPostgres
class ProceduresOnPostgresIT extends ProcedureRules {}
