-- The ways of a dossier between offices, the dossiers it opens, and what waiting for somebody's consent is called.
alter table clock_pause drop constraint clock_pause_reason_check;
alter table clock_pause add constraint clock_pause_reason_check
  check (reason in ('SUPPLEMENT', 'PAYMENT', 'CONFIRMATION', 'CONSENT', 'INCIDENT'));

alter table dossier add returning_office text;
update dossier set returning_office = receiving_office;
alter table dossier alter returning_office set not null;
drop policy sight on dossier;
create policy sight on dossier using (
  array[receiving_office, handling_office, returning_office, '*'] && (select offices_in_sight()));

create table dossier_leg (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  kind text not null check (kind in ('HANDLING', 'RETURN')),
  from_office text not null,
  to_office text not null,
  sent_at timestamptz not null,
  sent_by text,
  due_at timestamptz not null,
  received_at timestamptz check (received_at >= sent_at),
  received_by text
);
create unique index dossier_leg_dossier on dossier_leg (dossier_code, kind);
call wall_by_dossier('dossier_leg');

-- A dossier that waits for another one it opens; the other is opened and its end is told by a worker of the whole system.
create table dossier_link (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  task_key text not null,
  activity_instance_id text not null,
  execution_id text not null,
  linked_code text references dossier,
  told_at timestamptz
);
create unique index dossier_link_activity on dossier_link (activity_instance_id);
create index dossier_link_linked on dossier_link (linked_code);
create index dossier_link_open on dossier_link (id) where told_at is null;
create index dossier_link_dossier on dossier_link (dossier_code);
call wall_by_dossier('dossier_link');

-- Filings that are decided together: the same version of a procedure, the same answer. The list is a dossier of its own; a
-- worker of the whole system opens it when the first has filed.
create table list_member (
  dossier_code text primary key references dossier,
  procedure_code text not null,
  procedure_version date not null,
  answer text not null,
  told_at timestamptz
);
create index list_member_untold on list_member (procedure_code, procedure_version, answer, dossier_code)
  where told_at is null;
call wall_by_dossier('list_member');
create table dossier_list (
  list_code text primary key references dossier,
  procedure_code text not null,
  procedure_version date not null,
  answer text not null,
  unique (procedure_code, procedure_version, answer)
);
call wall_by_dossier('dossier_list', 'list_code');
