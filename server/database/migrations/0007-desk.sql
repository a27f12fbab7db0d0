-- What a seller's desk and statement read, at the same cost however many orders there are. The expression is that of desk.ts.
create index orders_commissions on orders (
  seller_id,
  (case when state = 'completed' then 'available' when state in ('closed', 'cancelled') then 'taken-back' else 'pending' end),
  placed_at desc,
  id desc
) where seller_id is not null and paid_at is not null;
create index orders_free on orders (seller_id, return_until) where seller_id is not null and state = 'received';
