-- The number of the lot in which a published line of demand is bought, through all its stages; none where nothing was said:
-- then it counts in every lot.
alter table published_demand add column lot_number int;
