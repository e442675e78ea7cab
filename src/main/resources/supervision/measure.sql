insert into dossier_measure (dossier_code, procedure_code, procedure_version, field_code, office_code, receiving_office, channel, status, submitted_at,
  received_at, due_at, paused_since, finished_at, outcome, timing, team, step_key, step_since, supplements,
  supplement_asked_at, apology, rating, online, full_service, fee_due, paid_online, paid_direct, wants_result, e_result,
  digitised, population_used)
select dossier_code, procedure_code, procedure_version, field_code, office_code, receiving_office, channel, status, submitted_at,
  received_at, due_at, paused_since, finished_at, outcome, timing, team, step_key, step_since, supplements,
  supplement_asked_at, apology, rating, online, full_service, fee_due, paid_online, paid_direct, wants_result, e_result,
  digitised, population_used
from dossier_measure_source where dossier_code = any(:codes)
on conflict (dossier_code) do update set
  procedure_code = excluded.procedure_code, procedure_version = excluded.procedure_version, field_code =
  excluded.field_code, office_code = excluded.office_code, receiving_office = excluded.receiving_office, channel =
  excluded.channel, status = excluded.status, submitted_at = excluded.submitted_at, received_at = excluded.received_at,
  due_at = excluded.due_at, paused_since = excluded.paused_since, finished_at = excluded.finished_at, outcome =
  excluded.outcome, timing = excluded.timing, team = excluded.team, step_key = excluded.step_key, step_since =
  excluded.step_since, supplements = excluded.supplements, supplement_asked_at = excluded.supplement_asked_at, apology =
  excluded.apology, rating = excluded.rating, online = excluded.online, full_service = excluded.full_service, fee_due =
  excluded.fee_due, paid_online = excluded.paid_online, paid_direct = excluded.paid_direct, wants_result =
  excluded.wants_result, e_result = excluded.e_result, digitised = excluded.digitised, population_used =
  excluded.population_used
