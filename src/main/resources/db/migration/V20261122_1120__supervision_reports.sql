-- Targets, entered figures of index 766, closed reports and delegated authority. Nothing here is changed once written but the
-- end of a delegation and what the national reporting system answered.

-- The offices in sight and those above them: what they have set holds below too.
create function offices_above_sight() returns text[] stable parallel safe language sql return (
  with recursive above as (
    select code, parent_code from office where code = any (offices_in_sight())
    union select o.code, o.parent_code from office o join above a on o.code = a.parent_code)
  select array_agg(code) from above);

create table office_target (
  id bigint generated always as identity primary key,
  office_code text not null references office,
  metric text not null check (metric in ('online_share', 'paid_online_share', 'digitised_share', 'on_time_share',
    'satisfaction', 'e_result_share')),
  value numeric(5, 2) check (value between 0 and 100), -- percent; null takes the office's own target back
  valid_from date not null,
  set_by text not null,
  set_at timestamptz not null
);
create index office_target_office on office_target (office_code, metric, valid_from desc, id desc);

create table index_entry (
  id bigint generated always as identity primary key,
  period text not null,
  office_code text not null references office,
  metric text not null,
  numerator bigint not null check (numerator >= 0),
  denominator bigint not null check (denominator >= numerator),
  source text not null,
  entered_by text not null,
  entered_at timestamptz not null
);
create index index_entry_office on index_entry (office_code, period, metric, id desc);

create table report_closing (
  id bigint generated always as identity primary key,
  report text not null check (report in ('06a', '07a-btp')),
  period text not null,
  office_code text not null references office,
  figures text not null, -- JSON, kept as text: the hash is of these very letters
  hash text not null,
  file_id uuid not null references stored_file, -- the signed PDF
  closed_by text not null,
  closed_at timestamptz not null,
  replaces bigint unique references report_closing,
  reason text,
  receipt text, -- the number the national reporting system gave it
  received_at timestamptz,
  failure text,
  check ((replaces is null) = (reason is null))
);
create unique index report_closing_first on report_closing (report, period, office_code) where replaces is null;
create index report_closing_office on report_closing (office_code, period);
create index report_closing_file on report_closing (file_id);

create table delegation (
  id bigint generated always as identity primary key,
  office_code text not null references office,
  delegator text not null references officer,
  delegate text not null references officer,
  procedures text[], -- null: all
  decision_number text not null,
  decided_on date not null,
  valid_from date not null,
  valid_to date, -- the last day; null: until it is ended
  entered_by text not null,
  entered_at timestamptz not null,
  ended_by text,
  ended_at timestamptz,
  check (delegator <> delegate),
  check (valid_to >= valid_from),
  check ((ended_by is null) = (ended_at is null))
);
create index delegation_office on delegation (office_code, valid_from);
create index dossier_decision_officer on dossier_decision (officer, at);

do $$
declare
  it regclass;
begin
  foreach it in array array['index_entry', 'report_closing', 'delegation']::regclass[] loop
    execute format('alter table %s enable row level security', it);
    execute format('alter table %s force row level security', it);
    execute format('create policy sight on %s using (office_code in (select unnest(offices_in_sight()))'
      ' or ''*'' = any ((select offices_in_sight())::text[]))', it);
  end loop;
end $$;
alter table office_target enable row level security;
alter table office_target force row level security;
create policy sight on office_target
  using ('*' = any ((select offices_in_sight())::text[]) or office_code in (select unnest(offices_above_sight())))
  with check ('*' = any ((select offices_in_sight())::text[]) or office_code in (select unnest(offices_in_sight())));

-- A closed report is read by whoever sees the office it is of, though somebody above has closed it.
alter policy sight on stored_file using (
  '*' = any ((select offices_in_sight())::text[])
  or exists (select from dossier_component c where c.file_id = stored_file.file_id)
  or exists (select from document d where d.file_id = stored_file.file_id)
  or exists (select from report_closing r where r.file_id = stored_file.file_id)
  or exists (select from officer o where o.username = uploaded_by
    and o.office_code = any ((select offices_in_sight())::text[])));
