-- cancelled_quantity: called off before they were sent, their promise is given back. refunded_on_the_way: sent and paid back before they
-- were received; nobody waits for them any more.
alter table order_lines
  add column cancelled_quantity integer not null default 0,
  add column refunded_on_the_way integer not null default 0,
  add check (cancelled_quantity >= 0 and cancelled_quantity + shipped_quantity <= quantity),
  add check (refunded_on_the_way >= 0 and received_quantity + refunded_on_the_way <= shipped_quantity);
update order_lines set cancelled_quantity = quantity
  from orders where orders.id = order_lines.order_id and orders.cancelled_at is not null and orders.paid_at is not null;

alter table parcels
  add column received_at timestamptz,
  add column box_answer text check (box_answer in ('same', 'different')),
  add column box_answered_at timestamptz;
update parcels set received_at = orders.received_at from orders where orders.id = parcels.order_id;

-- state is contract/claim-state.ts applied to what happened. Whatever changes a claim locks its order first.
create table claims (
  id text primary key,
  order_id text not null references orders (id),
  buyer_id text not null references people (id),
  request_hash text not null,
  kind text not null check (kind in ('cancel', 'refund-only', 'return-and-refund', 'goodwill')),
  reason text not null,
  state text not null,
  parcel_id text references parcels (id),
  goods_fen bigint not null check (goods_fen >= 0),
  freight_fen bigint not null check (freight_fen >= 0),
  -- What was asked for; less may be paid back.
  asked_fen bigint not null check (asked_fen >= goods_fen + freight_fen),
  has_appealed boolean not null default false,
  asked_at timestamptz not null,
  deadline timestamptz,
  return_carrier text,
  return_number text,
  return_sent_at timestamptz,
  return_arrived_at timestamptz,
  refund_id text unique references refunds (id)
);
create index claims_order on claims (order_id);
create index claims_buyer on claims (buyer_id, asked_at desc, id desc);
create index claims_asked on claims (asked_at desc, id desc);
create index claims_waiting on claims (deadline, id)
  where state in ('requested', 'appealed', 'approved', 'returning', 'returned', 'refund-failed');

-- worth_fen: the share of what was paid for the line that these pieces stand for; amount_fen: what comes back for them.
create table claim_lines (
  claim_id text not null references claims (id),
  line_id text not null references order_lines (id),
  quantity integer not null check (quantity >= 0),
  on_the_way_quantity integer not null check (on_the_way_quantity between 0 and quantity),
  worth_fen bigint not null check (worth_fen >= 0),
  amount_fen bigint not null check (amount_fen >= 0),
  primary key (claim_id, line_id)
);
create index claim_lines_line on claim_lines (line_id);

create table claim_events (
  id text primary key,
  claim_id text not null references claims (id),
  position integer not null,
  request_hash text,
  happened_at timestamptz not null,
  actor text not null check (actor in ('buyer', 'hq', 'system')),
  person_id text references people (id),
  action text not null,
  words text not null,
  unique (claim_id, position)
);

-- What became of pieces that came back.
create table shelved_pieces (
  id text not null,
  claim_id text not null references claims (id),
  line_id text not null references order_lines (id),
  batch_id text not null references batches (id),
  restocked integer not null check (restocked >= 0),
  written_off integer not null check (written_off >= 0),
  request_hash text not null,
  person_id text not null references people (id),
  shelved_at timestamptz not null,
  primary key (id, line_id, batch_id)
);
create index shelved_pieces_claim on shelved_pieces (claim_id);
