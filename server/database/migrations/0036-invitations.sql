-- HQ's invitations to open a shop; who made and revoked them is in staff_acts. Nobody is paid for inviting.
create table invitations (
  token text primary key,
  note text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz,
  -- The last address of WeChat's that leads to it from outside.
  url text,
  url_minted_at timestamptz
);
create index invitations_made on invitations (made_at desc, token desc);
-- By which invitation this person opened their shop.
alter table sellers add column invitation text references invitations (token);
create index sellers_invitation on sellers (invitation) where invitation is not null;
