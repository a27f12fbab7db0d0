-- What was refunded at least in part, and how often a seller sent something out.
alter table tokens add column refunded_orders integer not null default 0;
alter table seller_days add column shares integer not null default 0;
alter table seller_days add column refunded_orders integer not null default 0;

-- What a seller's cards brought by thing and channel, rolled up as it happens. product_id '' is the shop itself.
create table seller_things (
  seller_id text not null references sellers (person_id),
  product_id text not null,
  channel text not null,
  shares integer not null default 0,
  opens integer not null default 0,
  people integer not null default 0,
  viewers integer not null default 0,
  orders integer not null default 0,
  received_orders integer not null default 0,
  refunded_orders integer not null default 0,
  commission_fen bigint not null default 0,
  primary key (seller_id, product_id, channel)
);
insert into seller_things (seller_id, product_id, channel, shares, opens, people, viewers, orders, received_orders, commission_fen)
select seller_id, coalesce(product_id, ''), channel, count(used_at), sum(opens), sum(people), sum(viewers), sum(paid_orders), sum(received_orders), sum(commission_fen)
from tokens group by seller_id, coalesce(product_id, ''), channel;

-- Moments are paced by what was sent there lately.
create index tokens_moments on tokens (seller_id, used_at) where channel = 'moments' and used_at is not null;
-- What sold lately, by the day it was paid.
create index orders_paid on orders (paid_at) where paid_at is not null;
