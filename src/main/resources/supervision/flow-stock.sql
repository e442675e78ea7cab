-- In process at the end. The statutory reports count who waits for the citizen as in time; index 766 takes the moment of the
-- only request for a supplement as the end, and a second request as late.
select office_code, procedure_code, count(*) as in_process,
  count(*) filter (where paused) as in_process_paused,
  count(*) filter (where not paused and due_at < :looked) as in_process_late,
  count(*) filter (where paused or due_at is null or due_at >= :looked) as in_process_in_time,
  count(*) filter (where case when asked then supplements <= 1 and (due_at is null or supplement_asked_at <= due_at)
    else due_at is null or due_at >= :looked end) as in_process_in_time_766
from (
  select office_code, procedure_code, due_at, supplements, supplement_asked_at,
    coalesce(paused_since <= :moment, false) as paused,
    coalesce(status = 'SUPPLEMENT_REQUESTED' and supplement_asked_at <= :moment, false) as asked
  from dossier_measure where received_at <= :moment and (finished_at is null or finished_at > :moment) and {matches}) open
group by office_code, procedure_code
