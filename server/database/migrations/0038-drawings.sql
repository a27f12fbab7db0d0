-- What a drawn picture says, so that it is drawn when it is first asked for, and again when its object was lost. used_at: when a page last
-- named it; what nobody uses goes (usecases/drop-drawing.ts). Older drawings can't be drawn again, and go when their time is over.
alter table drawn_pictures alter column drawn_at drop not null;
alter table drawn_pictures add column drawing jsonb;
alter table drawn_pictures add column used_at timestamptz;
update drawn_pictures set used_at = drawn_at;
alter table drawn_pictures alter column used_at set not null;
insert into jobs (kind, key, run_at) select 'drop-drawing', object_name, used_at + interval '30 days' from drawn_pictures;
create index posters_picture on posters (picture);
