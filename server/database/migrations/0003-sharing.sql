-- What a seller's card carries. The counters are rolled up as things happen.
create table tokens (
  token text primary key,
  seller_id text not null references sellers (person_id),
  product_id text references products (id),
  channel text not null check (channel in ('chat', 'moments', 'poster', 'link', 'pack')),
  created_at timestamptz not null,
  used_at timestamptz,
  opens integer not null default 0,
  people integer not null default 0,
  viewers integer not null default 0,
  orders integer not null default 0,
  paid_orders integer not null default 0,
  received_orders integer not null default 0,
  commission_fen bigint not null default 0
);
create unique index tokens_unused on tokens (seller_id, coalesce(product_id, ''), channel) where used_at is null;
create index tokens_shared on tokens (seller_id, used_at desc) where used_at is not null;

-- One entry of one person by one card.
create table visits (
  id text primary key,
  person_id text not null references people (id),
  token text not null references tokens (token),
  seller_id text not null references sellers (person_id),
  scene integer not null,
  channel text not null,
  visited_at timestamptz not null
);
create index visits_person on visits (person_id, visited_at desc);

create table token_people (
  token text not null references tokens (token),
  person_id text not null references people (id),
  first_at timestamptz not null,
  viewed_at timestamptz,
  primary key (token, person_id)
);

create table seller_days (
  seller_id text not null references sellers (person_id),
  on_day date not null,
  opens integer not null default 0,
  people integer not null default 0,
  viewers integer not null default 0,
  orders integer not null default 0,
  received_orders integer not null default 0,
  commission_fen bigint not null default 0,
  primary key (seller_id, on_day)
);
