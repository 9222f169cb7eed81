-- Counts the changes of the row, so that whoever has it in memory knows whether it is still the same.
alter table accounts add column revision integer not null default 0;
