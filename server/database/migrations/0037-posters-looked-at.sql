-- A poster that is only looked at is not out: several of one thing wait to be sent.
drop index tokens_unused;
create unique index tokens_unused on tokens (seller_id, coalesce(product_id, ''), channel) where used_at is null and channel <> 'poster';
