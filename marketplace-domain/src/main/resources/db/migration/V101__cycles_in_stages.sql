-- A lot in stages is one cycle: what was heard of its later rounds is of the lot as it was published, and bids of a stage
-- that another one follows are those of a round.
insert into cycle_touched (id, subject)
select distinct lot.procurement_id, cast(lot.procurement_id as varchar(36)) from lot where lot.of_lot is not null;

update cycle_fact set kind = 'ROUND_CLOSED' where kind = 'BIDS_CLOSED' and exists (
  select 1 from lot this
  join lot later on later.procurement_id = this.procurement_id
    and later.of_lot = coalesce(this.of_lot, this.number) and later.stage > this.stage
  where this.id = cycle_fact.lot_id);

update cycle_fact set lot_id = (
  select published.id from lot this
  join lot published on published.procurement_id = this.procurement_id
    and published.number = this.of_lot and published.of_lot is null
  where this.id = cycle_fact.lot_id)
where lot_id in (select id from lot where of_lot is not null);
