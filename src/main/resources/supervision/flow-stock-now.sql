-- In process at the end of a period that has not ended: as it is now.
select office_code, procedure_code, sum(open) as in_process, sum(paused) as in_process_paused, sum(late) as in_process_late,
  sum(open - late) as in_process_in_time, sum(asked_in_time + open - asked - unasked_late) as in_process_in_time_766
from open_now(:looked) where {matches}
group by office_code, procedure_code having sum(open) > 0
