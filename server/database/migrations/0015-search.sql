-- What a product can be found by, in one spelling: full-width and half-width alike, Latin letters small. Plain columns of the table
-- itself, so that no extension is needed and no writer can forget them.
alter table products
  add column search_name text not null generated always as (lower(normalize(name_zh || ' ' || name_en, NFKC))) stored,
  add column search_text text not null generated always as (
    lower(normalize(
      name_zh || ' ' || name_en || ' ' || subtitle_zh || ' ' || subtitle_en || ' ' || story || ' ' || maker || ' ' || maker_place || ' ' || origin,
      NFKC
    ))
  ) stored;
