-- A shop's past as the use cases would have written it: `bench.visits` visits by cards over `bench.days` days until `bench.now`, an order for each five
-- of them, and a fifth of everything by the first seller. A test holds it to what the use cases write. Claims and jobs are left out.
create function pg_temp.id(kind text, number bigint) returns text language sql immutable as $$ select kind || lpad(number::text, 25, '0') $$;
create function pg_temp.card(number bigint) returns text language sql immutable as $$ select 't' || lpad(number::text, 11, '0') $$;
create function pg_temp.seller_of(card bigint) returns text language sql immutable as $$
  select 's' || lpad((case when card % 5 = 0 then 0 else 1 + card % 49 end)::text, 25, '0') $$;
create function pg_temp.day_of(at timestamptz) returns date language sql stable as $$ select (at at time zone 'Asia/Shanghai')::date $$;
create function pg_temp.set(name text) returns bigint language sql stable as $$ select current_setting('bench.' || name)::bigint $$;
create function pg_temp.now() returns timestamptz language sql stable as $$ select current_setting('bench.now')::timestamptz $$;
create function pg_temp.ago(part float8) returns timestamptz language sql stable as $$
  select date_trunc('second', pg_temp.now() - part * pg_temp.set('days') * interval '1 day') $$;

insert into people (id, openid, nickname, avatar, is_hq, created_at)
select pg_temp.id('b', n), 'openid-b' || n, '顾客' || n, null, false, pg_temp.ago(1) from generate_series(0, greatest(100, pg_temp.set('visits') / 10) - 1) n
union all select pg_temp.id('s', n), 'openid-s' || n, '店主' || n, null, false, pg_temp.ago(1) from generate_series(0, 49) n;
insert into sellers (person_id, shop_name, words, state, agreement_version, signed_at)
select pg_temp.id('s', n), '铺子' || n, '', 'active', '1', pg_temp.ago(1) from generate_series(0, 49) n;
insert into categories (id, name_zh, name_en, position) values (pg_temp.id('c', 0), '茶', 'Tea', 0);
insert into products (id, code, category_id, name_zh, name_en, subtitle_zh, subtitle_en, story, maker, maker_place, origin, licence_number, shelf_life_days,
  return_rule, pictures, road, is_on_sale, position, created_at)
select pg_temp.id('p', n), 'p' || n, pg_temp.id('c', 0), '凤凰单丛' || n, 'Oolong ' || n, '', '', '', '林家', '潮州', '广东', '', 500, 'seven-days', '["/p.webp"]', '[]',
  true, n, pg_temp.ago(1) from generate_series(0, 4) n;
insert into sizes (id, product_id, code, name, price_fen, stock, position, is_on_sale)
select pg_temp.id('z', n), pg_temp.id('p', n), 'z' || n, '100 克', 9973, 1000000, 0, true from generate_series(0, 4) n;
insert into batches (id, size_id, code, produced_on, best_before, on_hand)
select pg_temp.id('z', n), pg_temp.id('z', n), 'B', '2026-01-01', '2099-01-01', 1000000 from generate_series(0, 4) n;

-- Cards, a visit each eighth of one; card and visit of the same number modulo five have the same seller.
insert into tokens (token, seller_id, product_id, channel, created_at, used_at)
select pg_temp.card(k), pg_temp.seller_of(k), pg_temp.id('p', k / 5 % 5), ('{chat,moments,poster,link,pack}'::text[])[1 + k / 25 % 5], at, at
from generate_series(0, pg_temp.set('visits') / 8 - 1) k, pg_temp.ago(1 - k * 8.0 / pg_temp.set('visits')) at;
create temp table came as
select n, 5 * (n / 5 % (pg_temp.set('visits') / 40)) + n % 5 as card, n * 7919 % greatest(100, pg_temp.set('visits') / 10) as person,
  pg_temp.ago(1 - (n + 1.0) / pg_temp.set('visits')) as at
from generate_series(0, pg_temp.set('visits') - 1) n;
insert into visits (id, person_id, token, seller_id, scene, channel, visited_at)
select pg_temp.id('v', n), pg_temp.id('b', person), pg_temp.card(card), pg_temp.seller_of(card), 1007, 'chat', at from came;
insert into token_people (token, person_id, first_at, viewed_at)
select pg_temp.card(card), pg_temp.id('b', person), min(at), case when (card + person) % 5 < 3 then min(at) end from came group by card, person;

create temp table sold as
select *, quantity * 9973 as net, quantity * 9973 / 10 as commission,
  case when kind = 19 then 'cancelled' when kind = 18 and age > interval '3 days' then 'closed' when age > interval '12 days' then 'completed'
    when age > interval '4 days' then 'received' when age > interval '1 day' then 'shipped' else 'paid' end as state,
  -- Half of some comes back after it was free.
  kind = 17 and age > interval '14 days' as is_half_back
from (
  select o, card, person, at, at + interval '10 minutes' as placed, at + interval '11 minutes' as paid, pg_temp.now() - at as age, o / 5 % 20 as kind,
    1 + o % 2 as quantity
  from generate_series(0, pg_temp.set('visits') / 5 - 1) o join came on n = 5 * o + o % 5
) as chosen where age > interval '1 hour';
insert into orders (id, request_hash, buyer_id, state, address, note, goods_fen, freight_fen, total_fen, seller_id, token, channel, credit_rule,
  credit_visited_at, credit_window_days, placed_at, pay_by, paid_at, shipped_at, received_at, receive_by, return_until, completed_at, cancelled_at,
  cancel_reason)
select pg_temp.id('o', o), '', pg_temp.id('b', person), sold.state, '{}', '', net, 1000, net + 1000, seller_id, token, channel, 'visit', at, 15,
  placed, placed + interval '30 minutes', case when state <> 'cancelled' then paid end,
  case when state in ('shipped', 'received', 'completed') then placed + interval '1 day' end,
  case when state in ('received', 'completed') then placed + interval '3 days' end,
  case when state in ('shipped', 'received', 'completed') then placed + interval '11 days' end,
  case when state in ('received', 'completed') then placed + interval '10 days' end,
  case when state = 'completed' then placed + interval '10 days' when state = 'closed' then placed + interval '1 day' end,
  case when state = 'cancelled' then placed + interval '30 minutes' end, case when state = 'cancelled' then 'unpaid' end
from sold join tokens on token = pg_temp.card(card);
insert into order_lines (id, order_id, position, product_id, size_id, name_zh, name_en, size_name, picture, return_rule, quantity, unit_fen, net_fen,
  commission_bps, commission_fen, clawback_fen, refunded_fen, shipped_quantity, received_quantity, refunded_quantity, cancelled_quantity)
select pg_temp.id('l', o), pg_temp.id('o', o), 0, pg_temp.id('p', o / 5 % 5), pg_temp.id('z', o / 5 % 5), '凤凰单丛', 'Oolong', '100 克', '/p.webp', 'seven-days',
  quantity, 9973, net, 1000, commission, case when state = 'closed' then commission when is_half_back then commission - (net - net / 2) / 10 else 0 end,
  case when state = 'closed' then net when is_half_back then net / 2 else 0 end,
  case when state in ('shipped', 'received', 'completed') then quantity else 0 end, case when state in ('received', 'completed') then quantity else 0 end,
  case when state = 'closed' then quantity else 0 end, case when state = 'closed' then quantity else 0 end
from sold;
insert into payments (order_id, transaction_id, paid_fen, paid_at)
select pg_temp.id('o', o), 'paid-' || o, net + 1000, paid from sold where state <> 'cancelled';
insert into refunds (id, order_id, reason, amount_fen, goods_fen, freight_fen, lines, state, requested_at, ended_at)
select pg_temp.id('r', o), pg_temp.id('o', o), 'cancel', net + 1000, net, 1000, '[]'::jsonb, 'succeeded', placed, placed + interval '1 day' from sold where state = 'closed'
union all
select pg_temp.id('r', o), pg_temp.id('o', o), 'claim', net / 2, net / 2, 0, '[]'::jsonb, 'succeeded', placed, placed + interval '11 days' from sold where is_half_back;

-- What the ledger heard of each order, and of a withdrawal after each twenty settled ones of a seller.
create temp table events (key text, kind text, order_id text, at timestamptz, seller text, source text, destination text, amount bigint);
insert into events
select 'pay:' || o.id, 'pay', o.id, paid_at, seller_id, 'hq:commission', 'seller:' || seller_id || ':pending', commission_fen
from orders o join order_lines on order_id = o.id where paid_at is not null
union all
select 'refund:' || refunds.id, 'refund', orders.id, refunds.ended_at, seller_id,
  'seller:' || seller_id || case when orders.state = 'closed' then ':pending' else ':available' end, 'hq:commission', clawback_fen
from refunds join orders on orders.id = refunds.order_id join order_lines l on l.order_id = orders.id
union all
select 'settle:' || o.id, 'settle', o.id, completed_at, seller_id, 'seller:' || seller_id || ':pending', 'seller:' || seller_id || ':available', commission_fen
from orders o join order_lines on order_id = o.id where o.state = 'completed';
create temp table taken as
select pg_temp.id('w', row_number() over (order by seller, block)) as id, * from (
  select seller, block, max(at) + interval '1 hour' as at, sum(amount) * 9 / 10 as amount from (
    select seller, at, amount, (row_number() over (partition by seller order by at, key) - 1) / 20 as block from events where kind = 'settle'
  ) as settled group by seller, block having count(*) = 20
) as blocks where at < pg_temp.now() - interval '10 minutes';
insert into withdrawals (id, request_hash, seller_id, gross_fen, tax_fen, net_fen, tax_rule, asked_at, ended_at)
select id, '', seller, amount, 0, amount, 'none', at, at + interval '5 minutes' from taken;
insert into transfer_bills (id, withdrawal_id, position, gross_fen, tax_fen, net_fen, state, asked_at, waiting_at, ended_at)
select 'x' || id, id, 0, amount, 0, amount, 'paid', at, at, at + interval '5 minutes' from taken;
insert into events
select 'wd:' || id || ':ask', 'withdraw', null, at, seller, 'seller:' || seller || ':available', 'seller:' || seller || ':withdrawing', amount from taken
union all
select 'wd:x' || id || ':end', 'transfer', null, at + interval '5 minutes', seller, 'seller:' || seller || ':withdrawing', 'wechat', amount from taken;

-- The chain: each hash covers the one before it (contract/chain.ts).
create function pg_temp.next_hash(before text, rest text) returns text language sql immutable as $$
  select encode(sha256(convert_to(before || chr(10) || rest, 'UTF8')), 'hex') $$;
create aggregate pg_temp.chain(text) (sfunc = pg_temp.next_hash, stype = text, initcond = '');
create temp table chained as
select *, pg_temp.chain(concat_ws(chr(10), place, key, source, destination, amount)) over (partition by seller order by place) as hash
from (select *, row_number() over (partition by seller order by at, key) as place, to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM') as month from events) as lined;

insert into entries (key, kind, order_id, posted_at)
select key, kind, order_id, at from events
union all
select 'settle:' || id, 'settle', id, completed_at from orders where state = 'closed';
insert into postings (entry_key, position, source, destination, amount_fen)
select 'pay:' || id, 0, 'wechat', 'order:' || id, total_fen from orders where paid_at is not null
union all
select 'refund:' || r.id, 0, case when o.state = 'closed' then 'order:' || o.id else 'hq:sales' end, 'wechat', amount_fen
from refunds r join orders o on o.id = r.order_id
union all
select 'settle:' || id, 0, 'order:' || id, 'hq:sales', goods_fen from orders where state = 'completed'
union all
select 'settle:' || id, 1, 'order:' || id, 'hq:freight', freight_fen from orders where state = 'completed';
insert into postings (entry_key, position, source, destination, amount_fen, seller_id, chain_index, previous_hash, hash)
select key, case kind when 'settle' then 2 when 'pay' then 1 when 'refund' then 1 else 0 end, source, destination, amount, seller, place,
  coalesce(lag(hash) over (partition by seller order by place), ''), hash
from chained;

-- What is rolled up as it happens.
insert into seller_months (seller_id, month, first_index, last_index, opening_fen, earned_fen, taken_back_fen, paid_fen)
select seller, month, first, last, coalesce(sum(earned - back - paid) over (partition by seller order by month rows between unbounded preceding and 1 preceding), 0),
  earned, back, paid
from (
  select seller, month, min(place) as first, max(place) as last, coalesce(sum(amount) filter (where source = 'hq:commission'), 0) as earned,
    coalesce(sum(amount) filter (where destination = 'hq:commission'), 0) as back, coalesce(sum(amount) filter (where destination = 'wechat'), 0) as paid
  from chained group by seller, month
) as months;
update sellers set chain_length = ends.place, chain_head = ends.hash, chain_month = ends.month,
  pending_fen = held.pending, available_fen = held.available
from (select distinct on (seller) seller, place, hash, month from chained order by seller, place desc) as ends
join (
  select seller, sum(amount * ((destination like '%:pending')::int - (source like '%:pending')::int)) as pending,
    sum(amount * ((destination like '%:available')::int - (source like '%:available')::int)) as available
  from events group by seller
) as held using (seller)
where person_id = ends.seller;
create temp table counted as
select token, pg_temp.day_of(visited_at) as day, 0 as shares, 1 as opens, 0 as people, 0 as viewers, 0 as placed, 0 as paid, 0 as received, 0 as refunded, 0 as fen from visits
union all select token, pg_temp.day_of(used_at), 1, 0, 0, 0, 0, 0, 0, 0, 0 from tokens
union all select token, pg_temp.day_of(first_at), 0, 0, 1, (viewed_at is not null)::int, 0, 0, 0, 0, 0 from token_people
union all select token, pg_temp.day_of(placed_at), 0, 0, 0, 0, 1, 0, 0, 0, 0 from orders
union all select token, pg_temp.day_of(paid_at), 0, 0, 0, 0, 0, 1, 0, (refunded_fen > 0)::int, commission_fen - clawback_fen
  from orders o join order_lines on order_id = o.id where paid_at is not null
union all select token, pg_temp.day_of(received_at), 0, 0, 0, 0, 0, 0, 1, 0, 0 from orders where received_at is not null;
update tokens set (opens, people, viewers, orders, paid_orders, received_orders, refunded_orders, commission_fen) = (
  sums.opens, sums.people, sums.viewers, sums.placed, sums.paid, sums.received, sums.refunded, sums.fen)
from (
  select token, sum(opens) as opens, sum(people) as people, sum(viewers) as viewers, sum(placed) as placed, sum(paid) as paid, sum(received) as received,
    sum(refunded) as refunded, sum(fen) as fen from counted group by token
) as sums where sums.token = tokens.token;
insert into seller_days (seller_id, on_day, shares, opens, people, viewers, orders, paid_orders, received_orders, refunded_orders, commission_fen)
select seller_id, day, sum(c.shares), sum(c.opens), sum(c.people), sum(c.viewers), sum(c.placed), sum(c.paid), sum(c.received), sum(c.refunded), sum(c.fen)
from counted c join tokens using (token) group by seller_id, day;
insert into seller_things (seller_id, product_id, channel, shares, opens, people, viewers, orders, paid_orders, received_orders, refunded_orders,
  commission_fen)
select seller_id, coalesce(product_id, ''), channel, count(*), sum(opens), sum(people), sum(viewers), sum(orders), sum(paid_orders),
  sum(received_orders), sum(refunded_orders), sum(commission_fen)
from tokens group by seller_id, coalesce(product_id, ''), channel;
insert into product_days (product_id, on_day, pieces)
select product_id, pg_temp.day_of(paid_at), sum(quantity - refunded_quantity) from orders o join order_lines on order_id = o.id
where paid_at is not null group by 1, 2;
update sellers set sold_fen = sold.fen
from (select seller_id, sum(goods_fen) as fen from orders where paid_at is not null and seller_id is not null group by seller_id) as sold
where sold.seller_id = person_id;
