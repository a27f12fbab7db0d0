-- What somebody complains about, frozen as they named it; subject_id is an order, a product or a seller by `about`.
create table complaints (
  id text primary key,
  request_hash text not null,
  person_id text not null references people (id),
  about text not null check (about in ('order', 'product', 'seller', 'other')),
  subject_id text,
  title_zh text not null,
  title_en text not null,
  picture text,
  phone text,
  state text not null check (state in ('open', 'answered', 'closed')),
  opened_at timestamptz not null,
  -- Open: until when HQ has to answer. Answered: when it closes by itself. Closed: when it was.
  turn_until timestamptz not null,
  closed_by text check (closed_by in ('buyer', 'time')),
  check ((about = 'other') = (subject_id is null)),
  check ((state = 'closed') = (closed_by is not null))
);
create index complaints_of_person on complaints (person_id, opened_at desc, id desc);
create index complaints_waiting on complaints (state, turn_until, id);

-- Every word of both sides; the first has the complaint's own id. Nothing is changed or deleted.
create table complaint_posts (
  id text primary key,
  complaint_id text not null references complaints (id),
  request_hash text not null,
  author text not null check (author in ('buyer', 'hq')),
  person_id text not null references people (id),
  words text not null,
  posted_at timestamptz not null,
  -- Of an answer that HQ owed: until when. Later than that stays visible as late.
  due_at timestamptz
);
create index complaint_posts_of on complaint_posts (complaint_id, posted_at, id);
