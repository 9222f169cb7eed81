-- Days count from 1970-01-01, instants are milliseconds since then in UTC, amounts are minor units.

create table accounts (
  no bigint generated always as identity primary key,
  id text not null unique,
  product text,
  position integer not null default 0,
  limit_amount bigint not null default 0,
  status text not null default 'active',
  decisions integer not null default 0,
  decided_number integer,
  decided_as_of integer,
  decided_position integer,
  score bigint,
  score_on integer,
  score_before bigint,
  score_before_on integer,
  snapshot integer not null default 0
) with (fillfactor = 70);

-- The event log: only ever added to.
create table events (
  account bigint not null references accounts (no),
  position integer not null,
  id text not null unique,
  received_at bigint not null,
  body text not null,
  primary key (account, position)
);

-- An account's history up to a position, ready to be read: can be left out and is made again.
create table snapshots (
  account bigint primary key references accounts (no),
  position integer not null,
  data bytea not null
);

create table decisions (
  account bigint not null references accounts (no),
  number integer not null,
  as_of integer not null,
  cause text not null,
  made_at bigint not null,
  replaces integer,
  inputs text not null,
  body text not null,
  digest text not null,
  primary key (account, number)
);

-- An amount that is kept free until it is drawn, given back, or its time is over.
create table authorizations (
  id text primary key,
  account bigint not null references accounts (no),
  amount bigint not null,
  status text not null,
  reason text,
  reserved_at bigint not null,
  expires_at bigint not null,
  drawn bigint not null
);

create index authorizations_reserved on authorizations (account) where status = 'reserved';

-- Policies, scorecards, appetites and packs: a version is never changed.
create table documents (
  no bigint generated always as identity primary key,
  kind text not null,
  id text not null,
  version integer not null,
  effective_from integer not null,
  body text not null,
  source text not null,
  digest text not null,
  added_at bigint not null,
  unique (kind, id, version)
);

create table acts (
  link bigint primary key,
  at bigint not null,
  body text not null
);

-- The chain over decisions and acts: each hash covers the one before it.
create table chain (
  link bigint primary key,
  account bigint,
  number integer,
  digest text not null,
  hash text not null
);

create table chain_head (
  sole boolean primary key default true check (sole),
  link bigint not null,
  hash text not null
);

insert into chain_head (link, hash) values (0, '');

create table outbox (
  id bigint generated always as identity primary key,
  account text not null,
  kind text not null,
  body text not null,
  created_at bigint not null
);

create table reviews (
  as_of integer primary key,
  after text,
  decided integer not null,
  changed integer not null,
  without_policy integer not null,
  finished boolean not null
);
