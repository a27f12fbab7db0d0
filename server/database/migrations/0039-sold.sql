-- What sold by the day it was paid, less what came back, and what was paid for goods through each seller: rolled up as it happens.
create table product_days (
  product_id text not null references products (id),
  on_day date not null,
  pieces integer not null,
  primary key (on_day, product_id)
);
insert into product_days (product_id, on_day, pieces)
select product_id, (paid_at at time zone 'Asia/Shanghai')::date, sum(quantity - refunded_quantity)
from orders join order_lines on order_id = orders.id where paid_at is not null group by 1, 2;

alter table sellers add column sold_fen bigint not null default 0;
update sellers set sold_fen = sold.fen
from (select seller_id, sum(goods_fen) as fen from orders where paid_at is not null and seller_id is not null group by seller_id) sold
where sold.seller_id = person_id;
