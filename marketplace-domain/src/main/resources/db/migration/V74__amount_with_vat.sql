-- The amount with VAT beside the one without, where a notice publishes both. It is not known of what was imported before:
-- of that only the amount without is kept, and what a notice doesn't say is not reckoned.
alter table market_notice add column amount_with_vat numeric(20, 2);
alter table market_outcome add column amount_with_vat numeric(20, 2);
alter table market_process add column amount_with_vat numeric(20, 2);
