-- The second wall: a connection sees the dossiers of the offices it was told, '*' being all and nothing being none.
create function offices_in_sight() returns text[] stable parallel safe language sql
  return string_to_array(coalesce(current_setting('motcua.offices', true), ''), ',');

-- The sub-selects make PostgreSQL ask once per statement, not once per row; the fewer there are, the faster it plans.
alter table dossier enable row level security;
alter table dossier force row level security;
create policy sight on dossier using (array[receiving_office, handling_office, '*'] && (select offices_in_sight()));

-- What is about a dossier is seen by who sees the dossier. A migration that makes such a table calls this.
create procedure wall_by_dossier(name regclass, dossier name default 'dossier_code') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy sight on %s using (''*'' = any ((select offices_in_sight())::text[])'
    ' or exists (select from dossier d where d.code = %I))',
    name, dossier);
end $$;
revoke execute on procedure wall_by_dossier from public;

do $$
declare
  it regclass;
begin
  for it in
    select c.oid from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and a.attname = 'dossier_code' and not a.attisdropped
  loop
    call wall_by_dossier(it);
  end loop;
end $$;
call wall_by_dossier('exchange', 'subject');

-- Lists of tasks are asked by office: decided by the row itself, without a look at the dossier.
drop policy sight on work_item;
create policy sight on work_item using (
  array[office_code, '*'] && (select offices_in_sight())
  or exists (select from dossier d where d.code = dossier_code));
drop policy sight on processing_step;
create policy sight on processing_step using (
  array[office_code, '*'] && (select offices_in_sight())
  or exists (select from dossier d where d.code = dossier_code));

alter table download_link enable row level security;
alter table download_link force row level security;
create policy sight on download_link using (
  '*' = any ((select offices_in_sight())::text[])
  or exists (select from document d where d.document_id = download_link.document_id));

-- A file is written before the dossier or document that holds it; until then who brought it sees it.
create index dossier_component_file on dossier_component (file_id) where file_id is not null;
create index document_file on document (file_id);
alter table stored_file enable row level security;
alter table stored_file force row level security;
create policy addition on stored_file for insert with check (true);
create policy sight on stored_file for select using (
  '*' = any ((select offices_in_sight())::text[])
  or exists (select from dossier_component c where c.file_id = stored_file.file_id)
  or exists (select from document d where d.file_id = stored_file.file_id)
  or exists (select from officer o where o.username = uploaded_by
    and o.office_code = any ((select offices_in_sight())::text[])));
