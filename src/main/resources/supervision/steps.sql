with s as (update processing_step set measured = true
  where dossier_code = any(:codes) and ended_at is not null and not measured
    and working_minutes is not null and role is not null and role <> 'CITIZEN'
  returning dossier_code, ended_at, office_code, task_key, role, working_minutes),
in_months as (
  insert into step_minutes (month, office_code, procedure_code, minutes)
  select date_trunc('month', s.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, s.office_code, d.procedure_code, sum(s.working_minutes)
  from s join dossier d on d.code = s.dossier_code
  group by 1, 2, 3
  on conflict (month, office_code, procedure_code) do update set minutes = step_minutes.minutes + excluded.minutes)
insert into step_histogram (procedure_code, month, office_code, task_key, procedure_version, role, bucket, steps, minutes)
select d.procedure_code, date_trunc('month', s.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, s.office_code, s.task_key,
  d.procedure_version, s.role, minutes_bucket(s.working_minutes), count(*), sum(s.working_minutes)
from s join dossier d on d.code = s.dossier_code
group by 1, 2, 3, 4, 5, 6, 7
on conflict (procedure_code, month, office_code, task_key, procedure_version, role, bucket) do update set
  steps = step_histogram.steps + excluded.steps, minutes = step_histogram.minutes + excluded.minutes
