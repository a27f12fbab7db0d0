-- The address book of each person: at most one is the default.
create table addresses (
  id text primary key,
  person_id text not null references people (id),
  address jsonb not null,
  is_default boolean not null,
  saved_at timestamptz not null
);
create index addresses_person on addresses (person_id);
create unique index addresses_default on addresses (person_id) where is_default;
