-- A request that its sender marked with a key, and what was answered; null while it is under way.
create table idempotency_keys (
  caller text not null,
  key text not null,
  fingerprint text not null,
  claimed_at bigint not null,
  answer text,
  primary key (caller, key)
);

create index idempotency_keys_age on idempotency_keys (claimed_at);
