-- The ways of a dossier between offices, the dossiers it opens, and what waiting for somebody's consent is called.
alter table clock_pause drop constraint clock_pause_reason_check;
alter table clock_pause add constraint clock_pause_reason_check
  check (reason in ('SUPPLEMENT', 'PAYMENT', 'CONFIRMATION', 'CONSENT', 'INCIDENT'));

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

-- The dossier that opened another one, or the list a filing is decided with.
create table dossier_link (
  dossier_code text primary key references dossier,
  parent_code text not null references dossier,
  task_key text not null,
  told_at timestamptz
);
create index dossier_link_parent on dossier_link (parent_code, told_at);
call wall_by_dossier('dossier_link', 'parent_code');

-- One list per procedure, version and answer: whoever files first opens it.
create table dossier_list (
  list_code text primary key references dossier,
  procedure_code text not null,
  procedure_version date not null,
  answer text not null,
  unique (procedure_code, procedure_version, answer)
);
call wall_by_dossier('dossier_list', 'list_code');
