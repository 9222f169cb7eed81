-- Documents that somebody has written and nobody has approved yet, and what became of them.
create table drafts (
  id text primary key,
  kind text not null,
  document text not null,
  version integer not null,
  effective_from integer not null,
  source text not null,
  body text not null,
  digest text not null,
  -- What the check found, when it was written or when it was approved.
  findings text not null,
  author text not null,
  created_at bigint not null,
  status text not null,
  settled_by text,
  settled_at bigint,
  reason text
);

create index drafts_open on drafts (created_at) where status = 'open';
