-- Entries know the day they were written, days get an anchor outside the database, and nobody but the owner may do more than add.
alter table audit_entry disable trigger audit_entry_append_only;
alter table audit_entry add column entered_on date;
update audit_entry set entered_on = (at at time zone 'Asia/Ho_Chi_Minh')::date;
alter table audit_entry alter column entered_on set not null;
alter table audit_entry enable trigger audit_entry_append_only;
create index audit_entry_day on audit_entry using brin (entered_on);

-- Nothing is written into a day that stands here; closing takes a moment, anchoring may take longer.
create table audit_closed_day (
  day date primary key
);
create trigger audit_closed_day_append_only before update or delete or truncate on audit_closed_day
  for each statement execute function audit_entry_is_append_only();

create table audit_anchor (
  day date primary key,
  number int not null unique,
  streams int not null,
  entries bigint not null,
  hash text not null -- of the whole file
);
create trigger audit_anchor_append_only before update or delete or truncate on audit_anchor
  for each statement execute function audit_entry_is_append_only();

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy sight on audit_entry for select using (
  array[split_part(stream, 'office/', 2), '*'] && (select offices_in_sight())
  or exists (select from dossier d where d.code = stream));
create policy addition on audit_entry for insert with check (
  array[split_part(stream, 'office/', 2), '*'] && (select offices_in_sight())
  or exists (select from dossier d where d.code = stream));
revoke update, delete, truncate on audit_entry, audit_anchor, audit_closed_day from "${application_role}";
