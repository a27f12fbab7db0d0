-- What staff did about sellers, their money, invitations and settings: who, when, why. Nothing of it is changed or deleted.
create table staff_acts (
  id text primary key,
  person_id text not null references people (id),
  kind text not null,
  -- The seller, the withdrawal or the invitation it was about; 'settings'.
  subject text not null,
  words text not null,
  facts jsonb not null default '{}',
  acted_at timestamptz not null
);
create index staff_acts_subject on staff_acts (subject, acted_at desc, id desc);
