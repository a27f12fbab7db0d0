-- state is contract/order-state.ts applied to this row and its lines; every use case that changes them writes it.
create table orders (
  id text primary key,
  request_hash text not null,
  buyer_id text not null references people (id),
  state text not null,
  address jsonb not null,
  note text not null,
  goods_fen bigint not null check (goods_fen >= 0),
  freight_fen bigint not null check (freight_fen >= 0),
  total_fen bigint not null check (total_fen > 0),
  seller_id text references sellers (person_id),
  token text references tokens (token),
  channel text,
  credit_rule text check (credit_rule in ('visit', 'customer')),
  credit_visited_at timestamptz,
  credit_window_days integer,
  placed_at timestamptz not null,
  pay_by timestamptz not null,
  paid_at timestamptz,
  shipped_at timestamptz,
  received_at timestamptz,
  receive_by timestamptz,
  return_until timestamptz,
  completed_at timestamptz,
  cancelled_at timestamptz,
  cancel_reason text check (cancel_reason in ('buyer', 'unpaid', 'hq')),
  check ((seller_id is null) = (token is null) and (seller_id is null) = (credit_rule is null))
);
create index orders_buyer on orders (buyer_id, placed_at desc, id desc);
create index orders_seller on orders (seller_id, placed_at desc, id desc) where seller_id is not null;
create index orders_customer on orders (buyer_id, paid_at desc) where seller_id is not null and paid_at is not null;
create index orders_to_ship on orders (paid_at, id) where state in ('paid', 'shipping');
create index orders_on_the_way on orders (shipped_at, id) where state = 'shipped';

create table order_lines (
  id text primary key,
  order_id text not null references orders (id),
  position integer not null,
  product_id text not null references products (id),
  size_id text not null references sizes (id),
  name_zh text not null,
  name_en text not null,
  size_name text not null,
  picture text not null,
  return_rule text not null,
  quantity integer not null check (quantity > 0),
  unit_fen bigint not null,
  net_fen bigint not null,
  commission_bps integer not null,
  commission_fen bigint not null,
  clawback_fen bigint not null default 0,
  refunded_fen bigint not null default 0,
  shipped_quantity integer not null default 0,
  received_quantity integer not null default 0,
  refunded_quantity integer not null default 0,
  returned_quantity integer not null default 0,
  check (shipped_quantity between 0 and quantity),
  check (received_quantity between 0 and shipped_quantity),
  check (refunded_quantity between 0 and quantity),
  check (returned_quantity between 0 and shipped_quantity),
  check (refunded_fen between 0 and net_fen),
  check (clawback_fen between 0 and commission_fen)
);
create index order_lines_order on order_lines (order_id, position);

create table parcels (
  id text primary key,
  order_id text not null references orders (id),
  request_hash text not null,
  carrier text not null,
  tracking_number text not null,
  shipped_at timestamptz not null
);
create index parcels_order on parcels (order_id);

create table parcel_lines (
  parcel_id text not null references parcels (id),
  line_id text not null references order_lines (id),
  batch_id text not null references batches (id),
  batch_code text not null,
  produced_on date not null,
  best_before date not null,
  quantity integer not null check (quantity > 0),
  primary key (parcel_id, line_id, batch_id)
);
create index parcel_lines_line on parcel_lines (line_id);

create table scans (
  parcel_id text not null references parcels (id),
  scanned_at timestamptz not null,
  kind text not null,
  text text not null,
  place text,
  primary key (parcel_id, scanned_at, text)
);

-- What WeChat said about the money of an order; the order's own state is above.
create table payments (
  order_id text primary key references orders (id),
  prepay_id text,
  prepaid_at timestamptz,
  transaction_id text unique,
  paid_fen bigint,
  paid_at timestamptz
);

create table refunds (
  id text primary key,
  order_id text not null references orders (id),
  reason text not null check (reason in ('claim', 'cancel', 'late-payment', 'console')),
  amount_fen bigint not null check (amount_fen > 0),
  goods_fen bigint not null,
  freight_fen bigint not null,
  lines jsonb not null,
  state text not null check (state in ('requested', 'processing', 'succeeded', 'closed', 'abnormal')),
  requested_at timestamptz not null,
  ended_at timestamptz,
  check (amount_fen = goods_fen + freight_fen)
);
create index refunds_order on refunds (order_id);
