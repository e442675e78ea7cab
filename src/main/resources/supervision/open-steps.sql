-- The open steps of these dossiers as they are now; without any :codes of all.
insert into open_step (step_id, dossier_code, office_code, procedure_code, procedure_version, task_key, role, name, due_at)
select s.id, s.dossier_code, s.office_code, m.procedure_code, m.procedure_version, s.task_key, coalesce(s.role, ''), s.name, s.due_at
from processing_step s join dossier_measure m using (dossier_code)
where s.ended_at is null and (:codes::text[] is null or s.dossier_code = any(:codes))
