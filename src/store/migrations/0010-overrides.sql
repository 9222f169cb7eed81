-- Limits that somebody of the lender wants for a while against the policy; in force once another approves.
create table overrides (
  id text primary key,
  account text not null,
  limit_amount bigint not null,
  until integer not null,
  reason text not null,
  proposed_by text not null,
  proposed_at bigint not null,
  status text not null,
  settled_by text,
  settled_at bigint,
  settled_reason text
);

create index overrides_open on overrides (proposed_at) where status = 'open';

create index overrides_of_account on overrides (account, proposed_at);

-- Lives say more than before: they are made again from the event log.
update accounts set life = null;
