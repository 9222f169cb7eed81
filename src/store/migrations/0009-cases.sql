-- What people of the lender have to look at: disputes, and decisions that somebody wants reviewed. They
-- begin and end with the life of the limit; here stands who works on them, and what was said.
create table cases (
  account text not null,
  kind text not null,
  id text not null,
  opened_on integer not null,
  answer_by integer not null,
  asked_by text,
  note text,
  taken_by text,
  taken_at bigint,
  closed_at bigint,
  closed_by text,
  outcome text,
  words text,
  primary key (account, kind, id)
);

create index cases_open on cases (answer_by, account, kind, id) where closed_at is null;
