-- Carries the sums of steps on to another moment.
insert into open_step_total (procedure_code, procedure_version, office_code, task_key, role, name, waiting, late)
select procedure_code, procedure_version, office_code, task_key, role, name, 0, sum(late) from open_steps_passed(:now) group by procedure_code, procedure_version, office_code, task_key, role, name
on conflict (procedure_code, procedure_version, office_code, task_key, role, name) do update set late = open_step_total.late + excluded.late
