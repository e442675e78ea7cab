-- What supervisors count: one row per dossier, kept up to date after every event, and sums of these rows by day and by month.
alter table officer_role drop constraint officer_role_role_check;
alter table officer_role add constraint officer_role_role_check check (role in ('RECEPTION', 'EXAMINATION', 'APPROVAL', 'RETURN',
  'SUPERVISOR', 'ANALYST', 'ADMINISTRATOR', 'PORTAL', 'FEED'));

-- A supervisor of some fields only; without a row one sees every field of one's offices.
create table supervisor_field (
  username text not null references officer,
  field_code text not null,
  primary key (username, field_code)
);

-- What counting needs to know of each version of a procedure; written from the catalogue.
create table supervised_procedure (
  procedure_code text not null,
  procedure_version date not null,
  name text not null,
  field_code text not null,
  field_name text not null,
  full_service boolean not null, -- toàn trình
  wants_result boolean not null, -- a written result is due
  internal boolean not null, -- opened by the system for an office; never counted
  primary key (procedure_code, procedure_version)
);

create table dossier_measure (
  dossier_code text primary key references dossier,
  procedure_code text not null,
  procedure_version date not null,
  field_code text not null,
  office_code text not null, -- the one that handles it
  receiving_office text not null,
  channel text not null,
  status text not null,
  submitted_at timestamptz not null,
  received_at timestamptz, -- accepted; null before that and when it was refused at reception
  due_at timestamptz, -- the last due date told; stays while the clock stands
  paused_since timestamptz,
  finished_at timestamptz,
  outcome text check (outcome in ('DONE', 'REFUSED', 'STOPPED', 'WITHDRAWN')),
  timing text check (timing in ('EARLY', 'ON_TIME', 'LATE')), -- of a finished one
  team text, -- the role whose desk it lies on; null where it lies on nobody's
  step_key text,
  step_since timestamptz,
  supplements int not null,
  supplement_asked_at timestamptz,
  apology boolean not null, -- an apology with a new date was written in time
  rating int,
  online boolean not null,
  full_service boolean not null, -- of the procedure
  fee_due boolean not null, -- something was to be paid
  paid_online boolean not null,
  paid_direct boolean not null,
  wants_result boolean not null,
  e_result boolean not null, -- there is a signed electronic result
  digitised boolean not null, -- files among the components and a result file
  population_used boolean not null,
  check ((finished_at is null) = (outcome is null)),
  check ((finished_at is null) = (timing is null))
) with (fillfactor = 85);
create index dossier_measure_open on dossier_measure (office_code, procedure_code) where finished_at is null;
create index dossier_measure_received on dossier_measure (received_at);
create index dossier_measure_finished on dossier_measure (finished_at);
create index dossier_measure_office_received on dossier_measure (office_code, received_at);
create index dossier_measure_office_finished on dossier_measure (office_code, finished_at);
create view dossier_measure_source with (security_invoker) as
select d.code as dossier_code, d.procedure_code, d.procedure_version, p.field_code, d.handling_office as office_code,
  d.receiving_office, d.channel, d.status, d.submitted_at, d.accepted_at as received_at, c.promised_at as due_at,
  c.paused_since, e.finished_at,
  case when e.finished_at is null then null
    when d.status in ('COMPLETED', 'RETURNED') then 'DONE'
    when d.status = 'REFUSED' then 'REFUSED'
    when exists (select from dossier_entry w where w.dossier_code = d.code and w.status = 7) then 'WITHDRAWN'
    else 'STOPPED' end as outcome,
  case when e.finished_at is null then null
    when c.promised_at is null or e.finished_at <= c.promised_at then
      case when (e.finished_at at time zone 'Asia/Ho_Chi_Minh')::date < (c.promised_at at time zone 'Asia/Ho_Chi_Minh')::date
        then 'EARLY' else 'ON_TIME' end
    else 'LATE' end as timing,
  s.role as team, s.task_key as step_key, s.created_at as step_since,
  (select count(*)::int from supplement_request r where r.dossier_code = d.code) as supplements,
  (select max(r.requested_at) from supplement_request r where r.dossier_code = d.code) as supplement_asked_at,
  c.extension_asked_at is not null as apology,
  (select r.score from dossier_rating r where r.dossier_code = d.code) as rating,
  d.channel in ('ONLINE', 'INTERLINKED') as online,
  p.full_service,
  exists (select from fee f where f.dossier_code = d.code and f.amount > 0 and f.status <> 'WAIVED') as fee_due,
  exists (select from payment_request r where r.dossier_code = d.code and r.state = 'PAID' and r.method <> 'CASH') as paid_online,
  exists (select from payment_request r where r.dossier_code = d.code and r.state = 'PAID' and r.method = 'CASH') as paid_direct,
  p.wants_result,
  r.e_result,
  r.e_result and exists (select from dossier_component o where o.dossier_code = d.code and o.file_id is not null) as digitised,
  exists (select from dossier_lookup l where l.dossier_code = d.code and l.operation like 'population.%') as population_used
from dossier d
join supervised_procedure p using (procedure_code, procedure_version)
left join processing_clock c on c.dossier_code = d.code
-- the moment the national index takes as the end: status 9, without one 10, else 8 or 3
left join lateral (select coalesce(d.completed_at, d.returned_at, case when d.status in ('REFUSED', 'STOPPED') then
  (select max(x.at) from dossier_entry x where x.dossier_code = d.code and x.status in (3, 8)) end) as finished_at) e on true
left join lateral (select o.role, o.task_key, o.created_at from processing_step o
  where o.dossier_code = d.code and o.ended_at is null order by o.created_at desc, o.id limit 1) s on true
left join lateral (select exists (select from document t where t.dossier_code = d.code and t.signed_by is not null
  and t.template not in ('acceptance-slip', 'supplement-request', 'refusal', 'stop-notice', 'fee-receipt')) as e_result) r on true
where not p.internal;

-- What has changed since it was last measured; added to in the transaction of the event, taken away by the one who measures.
create table measure_due (
  id bigint generated always as identity primary key,
  dossier_code text not null
);

-- Sums of dossier_measure. "received" and what follows it belong to the day a dossier was accepted, "finished" and the rest to the
-- day it ended.
create table measure_total (
  grain text not null check (grain in ('DAY', 'MONTH')),
  since date not null, -- the day, or the first of the month
  office_code text not null,
  procedure_code text not null,
  channel text not null,
  received bigint not null,
  online bigint not null,
  full_service bigint not null,
  full_service_online bigint not null,
  online_complete bigint not null, -- online, and with an electronic result where one is due
  non_boundary bigint not null,
  fee_due bigint not null,
  paid_online bigint not null,
  paid_direct bigint not null,
  wants_result bigint not null,
  e_result bigint not null,
  digitised bigint not null,
  population_used bigint not null,
  finished_early bigint not null,
  finished_on_time bigint not null,
  finished_late bigint not null,
  late_with_apology bigint not null,
  refused bigint not null,
  stopped bigint not null,
  withdrawn bigint not null,
  rated bigint not null,
  rated_badly bigint not null,
  primary key (grain, since, office_code, procedure_code, channel)
) with (fillfactor = 70);

create view measure_contribution with (security_invoker) as
with day as (
  select m.dossier_code, (received_at at time zone 'Asia/Ho_Chi_Minh')::date as since, office_code, procedure_code, channel,
    1 as received, online::int as online, full_service::int as full_service, (full_service and online)::int as full_service_online,
    (online and (e_result or not wants_result))::int as online_complete,
    (receiving_office <> office_code)::int as non_boundary,
    fee_due::int as fee_due, (fee_due and paid_online)::int as paid_online, (fee_due and paid_direct)::int as paid_direct,
    wants_result::int as wants_result, (wants_result and e_result)::int as e_result, digitised::int as digitised,
    population_used::int as population_used,
    0 as finished_early, 0 as finished_on_time, 0 as finished_late, 0 as late_with_apology, 0 as refused, 0 as stopped,
    0 as withdrawn, 0 as rated, 0 as rated_badly
  from dossier_measure m where received_at is not null
  union all
  select m.dossier_code, (finished_at at time zone 'Asia/Ho_Chi_Minh')::date, office_code, procedure_code, channel,
    0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0,
    (received_at is not null and timing = 'EARLY')::int, (received_at is not null and timing = 'ON_TIME')::int,
    (received_at is not null and timing = 'LATE')::int, (received_at is not null and timing = 'LATE' and apology)::int,
    (outcome = 'REFUSED')::int, (outcome = 'STOPPED')::int, (outcome = 'WITHDRAWN')::int,
    (rating is not null)::int, (coalesce(rating, 5) <= 2)::int
  from dossier_measure m where finished_at is not null)
select d.dossier_code, g.grain, case g.grain when 'DAY' then d.since else date_trunc('month', d.since)::date end as since,
  d.office_code, d.procedure_code, d.channel, d.received, d.online, d.full_service, d.full_service_online, d.online_complete,
  d.non_boundary, d.fee_due, d.paid_online, d.paid_direct, d.wants_result, d.e_result, d.digitised, d.population_used,
  d.finished_early, d.finished_on_time, d.finished_late, d.late_with_apology, d.refused, d.stopped, d.withdrawn, d.rated,
  d.rated_badly
from day d cross join (values ('DAY'), ('MONTH')) g (grain);

-- How long steps took, as a histogram per month: exact below 16 minutes, then eight buckets to every doubling.
create function highest_bit(n bigint) returns int immutable parallel safe strict language sql return
  64 - position('1' in n::bit(64)::text);
create function minutes_bucket(minutes bigint) returns int immutable parallel safe strict language sql return
  case when minutes < 16 then minutes::int
    else (highest_bit(minutes) - 3) * 8 + (minutes >> (highest_bit(minutes) - 3))::int end;
create function bucket_minutes(bucket int) returns bigint immutable parallel safe strict language sql return
  case when bucket < 16 then bucket::bigint else (8 + bucket % 8)::bigint << (bucket / 8 - 1) end;

create table step_histogram (
  month date not null,
  office_code text not null,
  procedure_code text not null,
  procedure_version date not null,
  task_key text not null,
  role text not null,
  bucket int not null,
  steps bigint not null,
  minutes bigint not null,
  primary key (procedure_code, month, office_code, task_key, procedure_version, role, bucket)
) with (fillfactor = 80);
alter table processing_step add column measured boolean not null default false; -- counted in step_histogram
create index processing_step_unmeasured on processing_step (dossier_code) where ended_at is not null and not measured;
create index processing_step_officer on processing_step (officer, ended_at) where officer is not null;
create index processing_step_waiting on processing_step (office_code, task_key) where ended_at is null;

-- What the last comparison of the sums with the dossiers found; each look is kept.
create table measure_reconciliation (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  dossiers bigint not null, -- compared
  differences jsonb not null -- nothing but '[]' is right
);

-- Hashed once per statement: these are read by the ten thousand.
create procedure wall_by_office(name regclass, other name default 'office_code') language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format('create policy sight on %s using (office_code in (select unnest(offices_in_sight()))'
    ' or %I in (select unnest(offices_in_sight())) or ''*'' = any ((select offices_in_sight())::text[]))', name, other);
end $$;
revoke execute on procedure wall_by_office from public;
call wall_by_office('dossier_measure', 'receiving_office');
call wall_by_office('measure_total');
call wall_by_office('step_histogram');
call wall_by_dossier('measure_due');

-- What is there already is measured by the first look.
select set_config('motcua.offices', '*', true);
insert into measure_due (dossier_code) select code from dossier;
