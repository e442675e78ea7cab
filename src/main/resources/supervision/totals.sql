insert into measure_total (grain, since, office_code, procedure_code, channel,
  received, online, full_service, full_service_online, online_complete, non_boundary, fee_due, paid_online, paid_direct,
  wants_result, e_result, digitised, population_used, finished_early, finished_on_time, finished_late, late_with_apology,
  refused, stopped, withdrawn, rated, rated_badly)
select grain, since, office_code, procedure_code, channel,
  :sign * sum(received), :sign * sum(online), :sign * sum(full_service), :sign * sum(full_service_online), :sign *
  sum(online_complete), :sign * sum(non_boundary), :sign * sum(fee_due), :sign * sum(paid_online), :sign * sum(paid_direct),
  :sign * sum(wants_result), :sign * sum(e_result), :sign * sum(digitised), :sign * sum(population_used), :sign *
  sum(finished_early), :sign * sum(finished_on_time), :sign * sum(finished_late), :sign * sum(late_with_apology), :sign *
  sum(refused), :sign * sum(stopped), :sign * sum(withdrawn), :sign * sum(rated), :sign * sum(rated_badly)
from measure_contribution where dossier_code = any(:codes)
group by grain, since, office_code, procedure_code, channel
on conflict (grain, since, office_code, procedure_code, channel) do update set
  received = measure_total.received + excluded.received, online = measure_total.online + excluded.online, full_service =
  measure_total.full_service + excluded.full_service, full_service_online = measure_total.full_service_online +
  excluded.full_service_online, online_complete = measure_total.online_complete + excluded.online_complete, non_boundary =
  measure_total.non_boundary + excluded.non_boundary, fee_due = measure_total.fee_due + excluded.fee_due, paid_online =
  measure_total.paid_online + excluded.paid_online, paid_direct = measure_total.paid_direct + excluded.paid_direct,
  wants_result = measure_total.wants_result + excluded.wants_result, e_result = measure_total.e_result + excluded.e_result,
  digitised = measure_total.digitised + excluded.digitised, population_used = measure_total.population_used +
  excluded.population_used, finished_early = measure_total.finished_early + excluded.finished_early, finished_on_time =
  measure_total.finished_on_time + excluded.finished_on_time, finished_late = measure_total.finished_late +
  excluded.finished_late, late_with_apology = measure_total.late_with_apology + excluded.late_with_apology, refused =
  measure_total.refused + excluded.refused, stopped = measure_total.stopped + excluded.stopped, withdrawn =
  measure_total.withdrawn + excluded.withdrawn, rated = measure_total.rated + excluded.rated, rated_badly =
  measure_total.rated_badly + excluded.rated_badly
