-- The legal clock of every dossier, its pauses, and who worked how long on which step.
create table processing_clock (
  dossier_code     text        primary key,
  office_code      text        not null,
  limit_amount     int         not null check (limit_amount >= 0),
  limit_unit       text        not null
    check (limit_unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'SAME_DAY', 'NONE')),
  rules            jsonb       not null,
  received_at      timestamptz not null,
  started_at       timestamptz,
  due_at           timestamptz,
  promised_at      timestamptz,
  near_at          timestamptz,
  paused_since     timestamptz,
  explanation      text[]      not null default '{}',
  notes            text[]      not null default '{}',
  extension_asked_at timestamptz,
  extension_due_at timestamptz,
  extension_reason text,
  extension_by     text,
  finished_at      timestamptz,
  version          int         not null,
  check (paused_since is null or due_at is null),
  check ((extension_asked_at is null) = (extension_due_at is null))
);
comment on column processing_clock.due_at is 'null without a limit, before the start and while the clock stands';
comment on column processing_clock.promised_at is 'the last due date told; stays while the clock stands';
create index processing_clock_open on processing_clock (due_at) where finished_at is null;

create table clock_pause (
  dossier_code text        not null references processing_clock on delete cascade,
  number       int         not null,
  reason       text        not null
    check (reason in ('SUPPLEMENT', 'PAYMENT', 'CONFIRMATION', 'INCIDENT')),
  started_at   timestamptz not null,
  ended_at     timestamptz check (ended_at >= started_at),
  started_by   text,
  restarts     boolean     not null,
  primary key (dossier_code, number)
);
create unique index clock_pause_open on clock_pause (dossier_code, reason) where ended_at is null;

create table processing_step (
  id              text        primary key,
  dossier_code    text        not null,
  task_key        text        not null,
  name            text        not null,
  officer         text,
  office_code     text        not null,
  role            text,
  limit_amount    int         not null check (limit_amount >= 0),
  limit_unit      text        not null
    check (limit_unit in ('HOUR', 'WORKING_DAY', 'CALENDAR_DAY', 'MONTH', 'SAME_DAY', 'NONE')),
  created_at      timestamptz not null,
  claimed_at      timestamptz,
  due_at          timestamptz,
  near_at         timestamptz,
  ended_at        timestamptz,
  outcome         text,
  working_minutes bigint      check (working_minutes >= 0)
);
create index processing_step_dossier on processing_step (dossier_code, created_at);
create index processing_step_open on processing_step (due_at) where ended_at is null;
