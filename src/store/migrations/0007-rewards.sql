-- A rewards programme's points and forgone interest, as double entry: the postings of a transaction sum to
-- nothing in each unit. Only ever added to.

create table reward_transactions (
  no bigint generated always as identity primary key,
  programme text not null,
  id text not null,
  account bigint references accounts (no),
  on_day integer not null,
  kind text not null,
  of text,
  causes text not null,
  posted_at bigint not null,
  unique (programme, id)
);

create index reward_transactions_account on reward_transactions (account, no);

create table reward_postings (
  transaction bigint not null references reward_transactions (no),
  place integer not null,
  account text not null,
  unit text not null,
  amount bigint not null,
  primary key (transaction, place)
);

-- What a programme can still give: its one row is locked by whoever takes from it.
create table reward_budgets (
  programme text primary key,
  version integer not null default 0,
  points bigint not null default 0 check (points >= 0),
  money bigint not null default 0 check (money >= 0),
  promised bigint not null default 0 check (promised >= 0)
);

-- The side of the comparison that an account is on for ever, with the probability that it had in basis
-- points; beside it what its postings come to, so that most looks need nothing more.
create table reward_members (
  programme text not null,
  account bigint not null references accounts (no),
  held_out boolean not null,
  probability integer not null,
  assigned_at bigint not null,
  balance bigint not null,
  expires integer,
  last text not null,
  primary key (programme, account)
);

create index reward_members_expires on reward_members (expires) where expires is not null;

-- A lower rate that points bought, in basis points a year; what it comes to where the draw's was known.
create table reward_discounts (
  programme text not null,
  id text not null,
  account bigint not null references accounts (no),
  lowers_by integer not null,
  rate_was integer,
  rate integer,
  until integer not null,
  state text not null,
  draw text,
  primary key (programme, id)
);

create index reward_discounts_account on reward_discounts (account);
