create table categories (
  id text primary key,
  name_zh text not null unique,
  name_en text not null,
  position integer not null
);

create table products (
  id text primary key,
  code text not null unique,
  category_id text not null references categories (id),
  name_zh text not null,
  name_en text not null,
  subtitle_zh text not null,
  subtitle_en text not null,
  story text not null,
  maker text not null,
  maker_place text not null,
  origin text not null,
  licence_number text not null,
  shelf_life_days integer not null check (shelf_life_days > 0),
  return_rule text not null check (return_rule in ('seven-days', 'fresh')),
  commission_bps integer check (commission_bps between 0 and 10000),
  pictures jsonb not null,
  road jsonb not null,
  is_on_sale boolean not null,
  position integer not null,
  created_at timestamptz not null
);
create index products_order on products (position, id) where is_on_sale;
create index products_category on products (category_id, position, id) where is_on_sale;

-- stock: pieces not yet promised to an order. Pieces of expired batches are still in it and are taken off when it is read.
create table sizes (
  id text primary key,
  product_id text not null references products (id),
  code text not null unique,
  name text not null,
  price_fen bigint not null check (price_fen > 0),
  commission_bps integer check (commission_bps between 0 and 10000),
  stock integer not null check (stock >= 0),
  lasts_days integer check (lasts_days > 0),
  back_in text,
  position integer not null,
  is_on_sale boolean not null
);
create index sizes_product on sizes (product_id, position);

-- on_hand: pieces on the shelf, promised or not.
create table batches (
  id text primary key,
  size_id text not null references sizes (id),
  code text not null,
  produced_on date not null,
  best_before date not null,
  on_hand integer not null check (on_hand >= 0),
  report jsonb,
  unique (size_id, code)
);

create table picks (
  seller_id text not null references sellers (person_id),
  product_id text not null references products (id),
  position integer not null,
  words text not null,
  primary key (seller_id, product_id)
);
