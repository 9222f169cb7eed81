-- What was done under a key, each in the transaction that it was done in: whoever asks again after a crash
-- is given it, and it is not done twice.
create table idempotency_steps (
  caller text not null,
  key text not null,
  -- Counts the commands of one request from 0.
  step integer not null,
  answer text not null,
  primary key (caller, key, step),
  foreign key (caller, key) references idempotency_keys on delete cascade
);
