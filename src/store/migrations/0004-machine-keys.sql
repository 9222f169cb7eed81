-- Keys with which machines ask. The key itself is never here: only what it is checked against.
create table machine_keys (
  id text primary key,
  machine text not null,
  scopes text,
  secret_hash text not null,
  created_at bigint not null,
  created_by text not null,
  ends_at bigint
);

create index machine_keys_machine on machine_keys (machine);
