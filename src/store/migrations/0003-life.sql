-- The life of a limit as canonical JSON: can be left out and is made again from the event log.
alter table accounts add column life text;
-- The first day on which time alone changes something, and the first by which an answer is owed.
alter table accounts add column changes_on integer;
alter table accounts add column answer_by integer;

create index accounts_changes_on on accounts (changes_on, no) where changes_on is not null;
create index accounts_answer_by on accounts (answer_by, no) where answer_by is not null;
