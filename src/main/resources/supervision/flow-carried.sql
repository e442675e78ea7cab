-- Received before the period and not finished before it.
select office_code, procedure_code, count(*) as carried_over
from dossier_measure where received_at <= :before and (finished_at is null or finished_at > :before) and {matches}
group by office_code, procedure_code
