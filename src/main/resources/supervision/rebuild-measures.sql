insert into dossier_measure (dossier_code, procedure_code, procedure_version, field_code, office_code, receiving_office, channel, status, submitted_at,
  received_at, due_at, paused_since, finished_at, outcome, timing, team, step_key, step_since, supplements,
  supplement_asked_at, apology, rating, online, full_service, fee_due, paid_online, paid_direct, wants_result, e_result,
  digitised, population_used)
select dossier_code, procedure_code, procedure_version, field_code, office_code, receiving_office, channel, status, submitted_at,
  received_at, due_at, paused_since, finished_at, outcome, timing, team, step_key, step_since, supplements,
  supplement_asked_at, apology, rating, online, full_service, fee_due, paid_online, paid_direct, wants_result, e_result,
  digitised, population_used
from dossier_measure_source
order by submitted_at -- as they come by themselves, so that a period lies together
