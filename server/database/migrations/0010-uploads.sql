-- Pictures that people add. The bytes lie in the object store under a random name; what nobody attached within a day is deleted.
create table uploads (
  id text primary key,
  person_id text not null references people (id),
  purpose text not null,
  object_name text not null unique,
  size_bytes integer not null,
  width integer not null,
  height integer not null,
  state text not null default 'unchecked' check (state in ('unchecked', 'passed', 'held', 'blocked')),
  -- WeChat's number of the check that is under way, and how often it was asked for.
  trace_id text unique,
  checks integer not null default 0,
  uploaded_at timestamptz not null,
  -- What it belongs to (a review, a claim …) and where among its pictures.
  attached_to text,
  position integer,
  attached_at timestamptz,
  check ((attached_to is null) = (attached_at is null) and (attached_to is null) = (position is null))
);
create index uploads_attached on uploads (attached_to, position) where attached_to is not null;
create index uploads_of_person on uploads (person_id) where attached_to is null;
