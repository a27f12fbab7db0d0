-- One entry is all postings of one event; its key makes it happen once.
create table entries (
  key text primary key,
  kind text not null,
  order_id text references orders (id),
  posted_at timestamptz not null
);
create index entries_order on entries (order_id);

create table postings (
  entry_key text not null references entries (key),
  position integer not null,
  source text not null,
  destination text not null,
  amount_fen bigint not null check (amount_fen > 0),
  seller_id text references sellers (person_id),
  chain_index integer,
  previous_hash text,
  hash text,
  primary key (entry_key, position),
  unique (seller_id, chain_index),
  check (source <> destination),
  check ((seller_id is null) = (chain_index is null) and (seller_id is null) = (hash is null))
);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the ledger is append-only';
end
$$;
create trigger entries_append_only before update or delete on entries for each row execute function refuse_change();
create trigger postings_append_only before update or delete on postings for each row execute function refuse_change();
