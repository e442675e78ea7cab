-- Every row of figures against the same computed from the dossiers; without dossiers that are still to be measured.
with waiting as materialized (select dossier_code from measure_due),
source as materialized (select * from dossier_measure_source s where not exists (select from waiting w where w.dossier_code = s.dossier_code)),
totals as (select grain, since, office_code, procedure_code, channel,
    sum(received)::bigint as received, sum(online)::bigint as online, sum(full_service)::bigint as full_service,
    sum(full_service_online)::bigint as full_service_online, sum(online_complete)::bigint as online_complete,
    sum(non_boundary)::bigint as non_boundary, sum(fee_due)::bigint as fee_due, sum(paid_online)::bigint as paid_online,
    sum(paid_direct)::bigint as paid_direct, sum(wants_result)::bigint as wants_result, sum(e_result)::bigint as e_result,
    sum(digitised)::bigint as digitised, sum(population_used)::bigint as population_used, sum(finished_early)::bigint as
    finished_early, sum(finished_on_time)::bigint as finished_on_time, sum(finished_late)::bigint as finished_late,
    sum(late_with_apology)::bigint as late_with_apology, sum(refused)::bigint as refused, sum(stopped)::bigint as stopped,
    sum(withdrawn)::bigint as withdrawn, sum(rated)::bigint as rated, sum(rated_badly)::bigint as rated_badly
  from measure_contribution group by grain, since, office_code, procedure_code, channel),
open_totals as (select c.office_code, c.procedure_code, c.channel, c.team,
    sum(c.waiting)::bigint as waiting, sum(c.open)::bigint as open, sum(c.paused)::bigint as paused, sum(c.late)::bigint as late, sum(c.due_today)::bigint as due_today, sum(c.at_risk)::bigint as at_risk, sum(c.asked)::bigint as asked, sum(c.asked_in_time)::bigint as asked_in_time, sum(c.unasked_late)::bigint as unasked_late
  from open_moment k cross join lateral open_contribution(k.at) c group by c.office_code, c.procedure_code, c.channel, c.team),
open_steps as (select s.id as step_id, s.dossier_code, s.office_code, m.procedure_code, m.procedure_version, s.task_key,
    coalesce(s.role, '') as role, s.name, s.due_at
  from processing_step s join source m using (dossier_code) where s.ended_at is null),
open_step_totals as (select procedure_code, procedure_version, office_code, task_key, role, name,
    count(*) as waiting, count(*) filter (where due_at < k.at) as late
  from open_step cross join open_moment k group by procedure_code, procedure_version, office_code, task_key, role, name),
steps as (
  select d.procedure_code, date_trunc('month', s.ended_at at time zone 'Asia/Ho_Chi_Minh')::date as month, s.office_code, s.task_key,
    d.procedure_version, s.role, minutes_bucket(s.working_minutes) as bucket, count(*) as steps, sum(s.working_minutes)::bigint as minutes
  from processing_step s join dossier d on d.code = s.dossier_code where s.measured group by 1, 2, 3, 4, 5, 6, 7)
select * from (
  select 'dossier_measure' as what, coalesce(m.dossier_code, s.dossier_code) as key, to_jsonb(m)::text as kept, to_jsonb(s)::text as computed
  from dossier_measure m full join source s using (dossier_code)
  where (m.dossier_code is null or s.dossier_code is null or (m.*) is distinct from (s.*))
    and not exists (select from waiting w where w.dossier_code = coalesce(m.dossier_code, s.dossier_code))
  union all
  select 'measure_total', concat_ws(' ', coalesce(k.grain::text, t.grain::text), coalesce(k.since::text, t.since::text), coalesce(k.office_code::text, t.office_code::text), coalesce(k.procedure_code::text, t.procedure_code::text), coalesce(k.channel::text, t.channel::text)), to_jsonb(k)::text, to_jsonb(t)::text
  from measure_total k full join totals t on (k.grain = t.grain) and (k.since = t.since) and (k.office_code = t.office_code) and (k.procedure_code = t.procedure_code) and (k.channel = t.channel)
  where (k.received, k.online, k.full_service, k.full_service_online, k.online_complete, k.non_boundary, k.fee_due, k.paid_online, k.paid_direct, k.wants_result, k.e_result, k.digitised, k.population_used, k.finished_early, k.finished_on_time, k.finished_late, k.late_with_apology, k.refused, k.stopped, k.withdrawn, k.rated, k.rated_badly) is distinct from (t.received, t.online, t.full_service, t.full_service_online, t.online_complete, t.non_boundary, t.fee_due, t.paid_online, t.paid_direct, t.wants_result, t.e_result, t.digitised, t.population_used, t.finished_early, t.finished_on_time, t.finished_late, t.late_with_apology, t.refused, t.stopped, t.withdrawn, t.rated, t.rated_badly)
    and not (t.since is null and k.received + k.finished_early + k.finished_on_time + k.finished_late + k.refused + k.stopped + k.withdrawn = 0)
  union all
  select 'open_total', concat_ws(' ', coalesce(k.office_code, t.office_code), coalesce(k.procedure_code, t.procedure_code),
    coalesce(k.channel, t.channel), coalesce(k.team, t.team)), to_jsonb(k)::text, to_jsonb(t)::text
  from open_total k full join open_totals t on k.office_code = t.office_code and k.procedure_code = t.procedure_code
    and k.channel = t.channel and k.team = t.team
  where (k.waiting, k.open, k.paused, k.late, k.due_today, k.at_risk, k.asked, k.asked_in_time, k.unasked_late) is distinct from
      (t.waiting, t.open, t.paused, t.late, t.due_today, t.at_risk, t.asked, t.asked_in_time, t.unasked_late)
    and not (t.office_code is null and (k.waiting, k.open, k.paused, k.late, k.due_today, k.at_risk, k.asked, k.asked_in_time,
      k.unasked_late) = (0, 0, 0, 0, 0, 0, 0, 0, 0))
  union all
  select 'open_step', coalesce(k.step_id, s.step_id), to_jsonb(k)::text, to_jsonb(s)::text
  from open_step k full join open_steps s using (step_id)
  where (k.step_id is null or s.step_id is null or (k.*) is distinct from (s.*))
    and not exists (select from waiting w where w.dossier_code = coalesce(k.dossier_code, s.dossier_code))
  union all
  select 'open_step_total', concat_ws(' ', coalesce(k.procedure_code, t.procedure_code), coalesce(k.procedure_version,
    t.procedure_version), coalesce(k.office_code, t.office_code), coalesce(k.task_key, t.task_key)), to_jsonb(k)::text, to_jsonb(t)::text
  from open_step_total k full join open_step_totals t on k.procedure_code = t.procedure_code
    and k.procedure_version = t.procedure_version and k.office_code = t.office_code and k.task_key = t.task_key
    and k.role = t.role and k.name = t.name
  where (k.waiting, k.late) is distinct from (t.waiting, t.late) and not (t.office_code is null and (k.waiting, k.late) = (0, 0))
  union all
  select 'step_histogram', concat_ws(' ', coalesce(k.procedure_code, s.procedure_code), coalesce(k.month, s.month), coalesce(k.office_code, s.office_code),
    coalesce(k.task_key, s.task_key), coalesce(k.bucket, s.bucket)), to_jsonb(k)::text, to_jsonb(s)::text
  from step_histogram k full join steps s on k.procedure_code = s.procedure_code and k.month = s.month and k.office_code = s.office_code
    and k.task_key = s.task_key and k.procedure_version = s.procedure_version and k.role = s.role and k.bucket = s.bucket
  where (k.steps, k.minutes) is distinct from (s.steps, s.minutes)
  union all
  select 'step_minutes', concat_ws(' ', coalesce(k.procedure_code, s.procedure_code), coalesce(k.month, s.month),
    coalesce(k.office_code, s.office_code)), to_jsonb(k)::text, to_jsonb(s)::text
  from step_minutes k full join (select procedure_code, month, office_code, sum(minutes)::bigint as minutes from steps group by 1, 2, 3) s
    on k.procedure_code = s.procedure_code and k.month = s.month and k.office_code = s.office_code
  where k.minutes is distinct from s.minutes
  union all
  select 'processing_step', p.id, 'not counted', 'ended ' || p.ended_at
  from processing_step p join source s on s.dossier_code = p.dossier_code
  where p.ended_at is not null and not p.measured and p.working_minutes is not null and p.role is not null and p.role <> 'CITIZEN'
) differences
limit :most
