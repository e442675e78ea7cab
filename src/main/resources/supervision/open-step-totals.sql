-- What the open steps of these dossiers give to the sums of steps, as of the kept moment; without any :codes of all.
insert into open_step_total (procedure_code, procedure_version, office_code, task_key, role, name, waiting, late)
select procedure_code, procedure_version, office_code, task_key, role, name, :sign * count(*), :sign * count(*) filter (where due_at < k.at)
from open_step cross join open_moment k
where :codes::text[] is null or dossier_code = any(:codes)
group by procedure_code, procedure_version, office_code, task_key, role, name
on conflict (procedure_code, procedure_version, office_code, task_key, role, name) do update set
  waiting = open_step_total.waiting + excluded.waiting, late = open_step_total.late + excluded.late
