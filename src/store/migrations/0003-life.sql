-- The life of a limit as canonical JSON: can be left out and is made again from the event log.
alter table accounts add column life text;
-- The first day on which time alone changes something, and the first by which an answer is owed.
alter table accounts add column changes_on integer;
alter table accounts add column answer_by integer;
-- The day on which it is to be decided again though nothing happens.
alter table accounts add column review_on integer;

create index accounts_changes_on on accounts (changes_on) where changes_on is not null;
create index accounts_answer_by on accounts (answer_by) where answer_by is not null;
create index accounts_review_on on accounts (review_on, no) where review_on is not null;

-- What was asked of a life under an id, and what followed.
create table life_requests (
  account bigint not null,
  id text not null,
  at bigint not null,
  actor text not null,
  ask text not null,
  steps text not null,
  primary key (account, id)
);

-- Tasks that one process does at a time.
create table leases (
  task text primary key,
  holder text not null,
  until bigint not null
);
