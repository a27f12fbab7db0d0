-- Work to do later, written in the same transaction as its cause. Done work is deleted; kind and key make it one.
create table jobs (
  kind text not null,
  key text not null,
  run_at timestamptz not null,
  attempts integer not null default 0,
  locked_until timestamptz,
  last_error text,
  primary key (kind, key)
);
create index jobs_due on jobs (run_at);
