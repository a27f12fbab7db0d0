-- Who deleted their data leaves an empty row behind, because orders and postings refer to it.
alter table people add column deleted_at timestamptz;

-- The deletion locks the person's row: an order on its way at that moment waits here, and is refused then.
create function refuse_deleted_buyer() returns trigger language plpgsql as $$
declare
  gone timestamptz;
begin
  select deleted_at into gone from people where id = new.buyer_id for key share;
  if gone is not null then
    raise exception 'the buyer deleted their data';
  end if;
  return new;
end
$$;
create trigger orders_refuse_deleted before insert on orders for each row execute function refuse_deleted_buyer();
