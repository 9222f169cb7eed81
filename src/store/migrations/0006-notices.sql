-- What is told to others: each message of the outbox once to the inbox, and once to each receiver.

-- Null where it is about no account, as an alert.
alter table outbox alter column account drop not null;

-- What it was made into for its receivers; null while that has not been done.
alter table outbox add column dispatched_at bigint;

-- Its words in both languages, as they were told; null where it has none.
alter table outbox add column notice text;

create index outbox_waiting on outbox (id) where dispatched_at is null;

create table webhook_endpoints (
  id text primary key,
  url text not null,
  kinds text not null,
  secrets text not null,
  enabled boolean not null,
  created_at bigint not null
);

-- One message to one receiver. Those that wait go out in the order of their messages, per account.
create table deliveries (
  id bigint generated always as identity primary key,
  message bigint not null references outbox (id),
  account text,
  channel text not null,
  target text not null,
  status text not null,
  attempts integer not null default 0,
  next_at bigint not null,
  leased_until bigint not null default 0,
  problem text,
  settled_at bigint,
  unique (message, channel, target)
);

create index deliveries_waiting on deliveries (channel, target, account, message) where status = 'waiting';

create index deliveries_dead on deliveries (id) where status = 'dead';

create table inbox (
  message bigint primary key,
  account text not null,
  kind text not null,
  notice text not null,
  article text,
  created_at bigint not null,
  read_at bigint
);

create index inbox_of_account on inbox (account, message);

-- What somebody has chosen; who has chosen nothing has no row.
create table notice_preferences (
  account text primary key,
  language text,
  email boolean not null,
  guidance boolean not null
);

-- Articles that were shown to somebody, and whether they were read.
create table guidance_shown (
  account text not null,
  article text not null,
  shown_on integer not null,
  read_at bigint,
  primary key (account, article, shown_on)
);
