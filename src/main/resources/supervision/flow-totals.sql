-- What came and what went in whole months; :from and :to are the first and the last day.
select office_code, procedure_code,
  sum(received) as received, sum(online) as online, sum(full_service) as full_service,
  sum(full_service_online) as full_service_online, sum(online_complete) as online_complete,
  sum(full_service_online) filter (where channel = 'ONLINE') as online_full,
  sum(online - full_service_online) filter (where channel = 'ONLINE') as online_part,
  sum(received) filter (where channel = 'INTERLINKED') as interlinked,
  sum(received) filter (where channel = 'POST') as post,
  sum(received) filter (where channel not in ('ONLINE', 'INTERLINKED', 'POST')) as direct,
  sum(non_boundary) as non_boundary, sum(fee_due) as fee_due, sum(paid_online) as paid_online,
  sum(paid_direct) as paid_direct, sum(wants_result) as wants_result, sum(e_result) as e_result,
  sum(digitised) as digitised, sum(population_used) as population_used,
  sum(finished_early) as finished_early, sum(finished_on_time) as finished_on_time,
  sum(finished_late) as finished_late, sum(late_with_apology) as late_with_apology,
  sum(finished_late - late_with_apology) as late_without_apology,
  sum(finished_early + finished_on_time) as finished_in_time,
  sum(finished_early + finished_on_time + finished_late) as finished,
  sum(refused) as refused, sum(stopped) as stopped, sum(withdrawn) as withdrawn,
  sum(rated) as rated, sum(rated_badly) as rated_badly
from measure_total where grain = 'MONTH' and since between :from and :to and {matches}
group by office_code, procedure_code
