-- A rise that the policy has a person look at is a case, with its amount; each case names the decision that
-- the account lived by when it began.
alter table cases add column amount bigint;
alter table cases add column decision integer;

-- Lives say when a rise was proposed: they are made again from the event log.
update accounts set life = null;
