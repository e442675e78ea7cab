insert into measure_total (grain, since, office_code, procedure_code, channel,
  received, online, full_service, full_service_online, online_complete, non_boundary, fee_due, paid_online, paid_direct,
  wants_result, e_result, digitised, population_used, finished_early, finished_on_time, finished_late, late_with_apology,
  refused, stopped, withdrawn, rated, rated_badly)
select grain, since, office_code, procedure_code, channel,
  sum(received), sum(online), sum(full_service), sum(full_service_online), sum(online_complete), sum(non_boundary),
  sum(fee_due), sum(paid_online), sum(paid_direct), sum(wants_result), sum(e_result), sum(digitised), sum(population_used),
  sum(finished_early), sum(finished_on_time), sum(finished_late), sum(late_with_apology), sum(refused), sum(stopped),
  sum(withdrawn), sum(rated), sum(rated_badly)
from measure_contribution
group by grain, since, office_code, procedure_code, channel
-- in the order they are read: written as the hashing left them, a month's rows lie all over the table
order by grain, since, office_code, procedure_code, channel
