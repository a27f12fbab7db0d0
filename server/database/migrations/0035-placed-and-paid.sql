-- Days and things count as tokens do: orders are those placed, paid_orders those paid.
alter table seller_days rename column orders to paid_orders;
alter table seller_days add column orders integer not null default 0;
alter table seller_things rename column orders to paid_orders;
alter table seller_things add column orders integer not null default 0;

insert into seller_days (seller_id, on_day, orders)
select seller_id, (placed_at at time zone 'Asia/Shanghai')::date, count(*)
from orders where seller_id is not null and token is not null group by 1, 2
on conflict (seller_id, on_day) do update set orders = excluded.orders;
update seller_things set orders = placed.orders
from (
  select seller_id, coalesce(product_id, '') as product_id, channel, sum(orders) as orders
  from tokens group by seller_id, coalesce(product_id, ''), channel
) placed
where placed.seller_id = seller_things.seller_id
  and placed.product_id = seller_things.product_id
  and placed.channel = seller_things.channel;
