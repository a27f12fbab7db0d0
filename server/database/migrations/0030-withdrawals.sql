-- What a seller takes out. One at a time: the next is asked for when the last has ended.
create table withdrawals (
  id text primary key,
  request_hash text not null,
  seller_id text not null references sellers (person_id),
  gross_fen bigint not null check (gross_fen > 0),
  tax_fen bigint not null check (tax_fen >= 0),
  net_fen bigint not null check (net_fen > 0),
  tax_rule text not null,
  asked_at timestamptz not null,
  ended_at timestamptz,
  check (gross_fen = tax_fen + net_fen)
);
create unique index withdrawals_open on withdrawals (seller_id) where ended_at is null;
create index withdrawals_seller on withdrawals (seller_id, asked_at desc, id desc);
create index withdrawals_ended on withdrawals (ended_at desc, id desc) where ended_at is not null;

-- The transfers it is paid with, one after another; the id is WeChat's out_bill_no and never changes.
create table transfer_bills (
  id text primary key,
  withdrawal_id text not null references withdrawals (id),
  position integer not null,
  gross_fen bigint not null check (gross_fen > 0),
  tax_fen bigint not null check (tax_fen >= 0),
  net_fen bigint not null check (net_fen > 0),
  state text not null check (state in ('planned', 'asked', 'waiting', 'paying', 'cancelling', 'paid', 'returned', 'paid-late')),
  -- Encrypted to WeChat: nobody here can read it. Gone as soon as WeChat has it.
  sealed_name text,
  package_info text,
  -- The code with which WeChat last would not take it.
  refusal text,
  -- WeChat's word for why it ended unpaid.
  fail_reason text,
  asked_at timestamptz,
  waiting_at timestamptz,
  ended_at timestamptz,
  unique (withdrawal_id, position),
  check (gross_fen = tax_fen + net_fen)
);
