-- Advice as it was given: its id is the digest of what it says.
create table advice (
  id text primary key,
  account bigint not null references accounts (no),
  day integer not null,
  outcome text not null,
  -- Of the plan of least effort; null without one.
  plan_day integer,
  expires integer not null,
  given_at bigint not null,
  body text not null
);

create index advice_account on advice (account, given_at);

-- Plans that borrowers have accepted, and what became of them. At most one of an account is open.
create table accepted_plans (
  advice text not null references advice (id),
  plan integer not null,
  account bigint not null references accounts (no),
  accepted_on integer not null,
  state text not null,
  -- The day on which to look at it though nothing has happened; null once it has ended.
  due integer,
  ended_on integer,
  -- Of a plan that was carried out: the decision made then, and the limit that it came to.
  decision integer,
  reached bigint,
  primary key (advice, plan)
);

create index accepted_plans_account on accepted_plans (account);
create index accepted_plans_due on accepted_plans (due) where due is not null;
