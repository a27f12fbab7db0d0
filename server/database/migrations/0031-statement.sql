-- A seller's ledger by month, rolled up as it is posted. A month is a stretch of the seller's chain, so that the closing balance of one
-- is the opening balance of the next; closing = opening + earned - taken back - paid - tax.
create table seller_months (
  seller_id text not null references sellers (person_id),
  month text not null,
  first_index integer not null,
  last_index integer not null,
  opening_fen bigint not null,
  earned_fen bigint not null default 0,
  taken_back_fen bigint not null default 0,
  paid_fen bigint not null default 0,
  tax_fen bigint not null default 0,
  primary key (seller_id, month)
);
-- The newest of them: what is posted with an earlier time is still a line of this month.
alter table sellers add column chain_month text not null default '';

with lines as (
  select p.seller_id, p.chain_index, to_char(e.posted_at at time zone 'Asia/Shanghai', 'YYYY-MM') as month, p.amount_fen,
    p.source = 'hq:commission' as is_earned, p.destination = 'hq:commission' as is_taken_back
  from postings p join entries e on e.key = p.entry_key
  where p.seller_id is not null
), placed as (
  select *, max(month) over (partition by seller_id order by chain_index) as on_month from lines
), months as (
  select seller_id, on_month as month, min(chain_index) as first_index, max(chain_index) as last_index,
    coalesce(sum(amount_fen) filter (where is_earned), 0) as earned, coalesce(sum(amount_fen) filter (where is_taken_back), 0) as taken_back
  from placed group by seller_id, on_month
)
insert into seller_months (seller_id, month, first_index, last_index, opening_fen, earned_fen, taken_back_fen)
select seller_id, month, first_index, last_index,
  coalesce(sum(earned - taken_back) over (partition by seller_id order by month rows between unbounded preceding and 1 preceding), 0),
  earned, taken_back
from months;
update sellers set chain_month = coalesce((select max(month) from seller_months where seller_id = person_id), '');

-- The lines of a statement: what crosses the border of a seller's accounts. The expression is that of statements.ts.
create index postings_lines on postings (seller_id, chain_index desc)
  where seller_id is not null and not (source like 'seller:%' and destination like 'seller:%');
