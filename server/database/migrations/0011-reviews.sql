-- What somebody says of a thing they received. The words and pictures are in posts: the first, and one later addition.
create table reviews (
  id text primary key,
  line_id text not null unique references order_lines (id),
  order_id text not null references orders (id),
  product_id text not null references products (id),
  person_id text not null references people (id),
  stars integer not null check (stars between 1 and 5),
  is_named boolean not null,
  size_name text not null,
  batch_code text,
  written_at timestamptz not null,
  -- When others began to see it; never taken back.
  shown_at timestamptz,
  has_pictures boolean not null default false,
  answer text,
  answered_at timestamptz
);
create index reviews_shown on reviews (product_id, shown_at desc, id desc) where shown_at is not null;
create index reviews_unanswered on reviews (shown_at, id) where shown_at is not null and answered_at is null;
create index reviews_of_order on reviews (order_id);

create table review_posts (
  id text primary key,
  review_id text not null references reviews (id) on delete cascade,
  position integer not null check (position in (0, 1)),
  request_hash text not null,
  words text not null,
  words_state text not null check (words_state in ('unchecked', 'passed', 'held', 'blocked')),
  state text not null check (state in ('checking', 'held', 'shown', 'refused')),
  written_at timestamptz not null,
  unique (review_id, position)
);
create index review_posts_held on review_posts (written_at, id) where state = 'held';

-- Kept as reviews come to be seen, so that a product page costs the same after a million of them.
create table review_counts (
  product_id text primary key references products (id),
  stars_1 integer not null default 0,
  stars_2 integer not null default 0,
  stars_3 integer not null default 0,
  stars_4 integer not null default 0,
  stars_5 integer not null default 0,
  with_pictures integer not null default 0
);
create table review_batches (
  product_id text not null references products (id),
  batch_code text not null,
  reviews integer not null,
  primary key (product_id, batch_code)
);
