-- Since when the courier does not answer about a parcel; null while it does.
alter table parcels add column silent_since timestamptz;

-- What a person said when asked whether they want to be told of something once. One that was accepted and is unused is a message that may be sent.
create table message_answers (
  id text not null,
  kind text not null,
  person_id text not null references people (id),
  is_accepted boolean not null,
  answered_at timestamptz not null,
  used_at timestamptz,
  primary key (id, kind)
);
create index message_answers_person on message_answers (person_id, kind, answered_at);

-- One message of WeChat's each: its key names the event, so that nobody is told of it twice.
create table messages (
  key text primary key,
  kind text not null,
  person_id text not null references people (id),
  page text not null,
  facts jsonb not null,
  state text not null check (state in ('planned', 'sending', 'sent', 'dropped')),
  planned_at timestamptz not null,
  ended_at timestamptz
);
create index messages_person on messages (person_id);
