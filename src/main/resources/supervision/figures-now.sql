-- Of every office in the scope: what lies open at this moment, and what came and went today.
with open as (
  select office_code, sum(waiting) as waiting, sum(open) as open, sum(late) as late, sum(due_today) as due_today,
    sum(paused) as paused, sum(at_risk) as at_risk
  from open_now(:now)
  where office_code = any(:offices) and (:procedures::text[] is null or procedure_code = any(:procedures))
  group by office_code),
today as (
  select office_code, sum(received) as received, sum(finished_early) as early, sum(finished_on_time) as on_time,
    sum(finished_late) as late
  from measure_total
  where grain = 'DAY' and since = :from and office_code = any(:offices)
    and (:procedures::text[] is null or procedure_code = any(:procedures))
  group by office_code)
select w.code as office_code, w.name as office, coalesce(o.waiting, 0) as waiting, coalesce(o.open, 0) as open,
  coalesce(o.late, 0) as late, coalesce(o.due_today, 0) as due_today, coalesce(o.paused, 0) as paused,
  coalesce(o.at_risk, 0) as at_risk, coalesce(t.received, 0) as received_today, coalesce(t.early, 0) as early_today,
  coalesce(t.on_time, 0) as on_time_today, coalesce(t.late, 0) as late_today
from office w left join open o on o.office_code = w.code left join today t on t.office_code = w.code
where w.code = any(:offices)
order by w.code
