-- A decision is kept as its trace, and a link of the chain covers all the decisions of a commit. No version
-- that was released wrote the form before, so what was recorded in it is let go; the event log stays.

delete from decisions;
delete from chain;
delete from acts;
update chain_head set link = 0, hash = '';

alter table decisions rename column body to trace;

alter table chain drop column account;
alter table chain drop column number;
-- A line for each: account, number, digest of the row. Null where the link is about an act.
alter table chain add column decisions text;

-- Rows are only ever added to an account whose own row is locked: it need not be looked for again.
alter table events drop constraint events_account_fkey;
alter table decisions drop constraint decisions_account_fkey;
