-- What a seller should know of a product, and HQ's captions for it, several to a tone.
alter table products add column how_made text not null default '';
alter table products add column how_to_use text not null default '';
alter table products add column questions jsonb not null default '[]';
alter table products add column captions jsonb not null default '{}';

-- Pictures that were drawn, by the name of their content. seller_id: whose name and words are on it; null for pictures of goods alone.
create table drawn_pictures (
  object_name text primary key,
  seller_id text references sellers (person_id),
  drawn_at timestamptz not null
);
create index drawn_pictures_seller on drawn_pictures (seller_id) where seller_id is not null;

-- One poster a thing, design and sentence; its picture is drawn anew when what it shows has changed.
create table posters (
  token text primary key references tokens (token),
  seller_id text not null references sellers (person_id),
  product_id text references products (id),
  design text not null check (design in ('still-life', 'label', 'note')),
  words text not null,
  picture text,
  made_at timestamptz not null
);
create index posters_thing on posters (seller_id, product_id, made_at desc);

-- Links for places outside WeChat, one a thing and label.
create table links (
  token text primary key references tokens (token),
  seller_id text not null references sellers (person_id),
  product_id text references products (id),
  label text not null,
  made_at timestamptz not null
);
create index links_seller on links (seller_id, made_at desc);

-- WeChat's own links into the mini program, which die: the newest of each card.
create table url_links (
  token text primary key references tokens (token),
  url text not null,
  minted_at timestamptz not null
);
