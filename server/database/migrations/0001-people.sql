create table people (
  id text primary key,
  openid text not null unique,
  nickname text not null,
  avatar text,
  is_hq boolean not null default false,
  created_at timestamptz not null
);

create table sessions (
  token_hash text primary key,
  person_id text not null references people (id),
  created_at timestamptz not null,
  expires_at timestamptz not null
);
create index sessions_person on sessions (person_id);

-- A seller is a person who signed the agreement. The balances are what the postings on the seller's accounts sum to;
-- this row is locked by whatever posts on them.
create table sellers (
  person_id text primary key references people (id),
  shop_name text not null,
  words text not null,
  state text not null check (state in ('active', 'suspended', 'left')),
  state_reason text,
  agreement_version text not null,
  signed_at timestamptz not null,
  commission_bps integer check (commission_bps between 0 and 10000),
  pending_fen bigint not null default 0 check (pending_fen >= 0),
  available_fen bigint not null default 0,
  withdrawing_fen bigint not null default 0 check (withdrawing_fen >= 0),
  chain_length integer not null default 0,
  chain_head text not null default ''
);

-- One row: what HQ decides about its shop. Missing keys take the defaults of server/domain/settings.ts.
create table settings (
  id integer primary key check (id = 1),
  value jsonb not null
);
