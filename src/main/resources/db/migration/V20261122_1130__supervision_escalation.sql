-- Who was told that a dossier goes wrong, what was said to it, and which dossiers could not be looked at.
create table escalation (
  id bigint generated always as identity primary key,
  dossier_code text not null references dossier,
  procedure_code text not null,
  office_code text not null, -- where the dossier lies
  rung text not null,
  kind text not null check (kind in ('NEAR', 'LATE', 'STUCK', 'SILENT_PEER', 'BY_HAND')),
  fact text not null, -- the due date, the step, the exchange: nobody is told of the same one twice
  due_at timestamptz, -- for NEAR and LATE
  step_id text, -- for STUCK
  exchange_id bigint, -- for SILENT_PEER
  unclaimed boolean not null default false, -- gone as soon as somebody claims the step
  step_name text, -- where it lay
  recipient text not null check (recipient in ('OFFICER', 'HEAD', 'SUPERVISOR')),
  to_officer text, -- null: whoever has the role in the office
  to_office text not null,
  to_role text not null,
  text text, -- of one made by hand
  raised_by text,
  raised_at timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  note text,
  closed_at timestamptz,
  closed_because text check (closed_because in ('FINISHED', 'NEW_DUE_DATE', 'TURNED_LATE', 'STEP_ENDED', 'CLAIMED', 'ANSWERED')),
  unique (dossier_code, rung, fact),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((closed_at is null) = (closed_because is null))
) with (fillfactor = 85);
create index escalation_open on escalation (office_code, raised_at) where closed_at is null;
create index escalation_recipient on escalation (to_office, to_role) where closed_at is null;
create index escalation_closed on escalation (office_code, closed_at) where closed_at is not null;
call wall_by_dossier('escalation');
-- Lists are asked by office: decided by the row itself, without a look at the dossier.
drop policy sight on escalation;
create policy sight on escalation using (
  array[office_code, to_office, '*'] && (select offices_in_sight())
  or exists (select from dossier d where d.code = dossier_code));

-- When a rung that counts working time will be reached; worked out once per fact.
create table escalation_wait (
  dossier_code text not null references dossier,
  rung text not null,
  fact text not null,
  until timestamptz not null,
  primary key (dossier_code, rung, fact)
);
create index escalation_wait_until on escalation_wait (until);
call wall_by_dossier('escalation_wait');

-- A dossier whose record is broken: it is tried again ever more rarely, and people see it.
create table escalation_failure (
  dossier_code text primary key references dossier,
  first_at timestamptz not null,
  last_at timestamptz not null,
  again_at timestamptz not null,
  tries int not null,
  error text not null
);
call wall_by_dossier('escalation_failure');

create index processing_clock_near on processing_clock (near_at) where finished_at is null and due_at is not null;
create index exchange_waited_for on exchange (created_at)
  where state in ('PENDING', 'SENT') and activity_instance_id is not null;
