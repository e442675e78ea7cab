insert into step_histogram (procedure_code, month, office_code, task_key, procedure_version, role, bucket, steps, minutes)
select d.procedure_code, date_trunc('month', s.ended_at at time zone 'Asia/Ho_Chi_Minh')::date, s.office_code, s.task_key,
  d.procedure_version, s.role, minutes_bucket(s.working_minutes), count(*), sum(s.working_minutes)
from processing_step s join dossier d on d.code = s.dossier_code where s.measured
group by 1, 2, 3, 4, 5, 6, 7
