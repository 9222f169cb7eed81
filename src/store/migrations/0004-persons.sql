-- Who stands behind an account, sealed under a key of their own. Without that key nothing here can be read.
create table persons (
  account text primary key,
  -- Names the master key that wraps the person's own; both are null once the person is erased.
  master_key text,
  wrapped_key bytea,
  details bytea,
  changed_at bigint not null,
  erased_at bigint
);
