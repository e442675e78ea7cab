-- Carries the sums of what is open on to another moment.
insert into open_total (office_code, procedure_code, channel, team, waiting, open, paused, late, due_today, at_risk, asked, asked_in_time, unasked_late)
select office_code, procedure_code, channel, team, 0, 0, 0, sum(late), sum(due_today), sum(at_risk), 0, 0, sum(unasked_late)
from open_passed(:now) group by office_code, procedure_code, channel, team
on conflict (office_code, procedure_code, channel, team) do update set
  late = open_total.late + excluded.late, due_today = open_total.due_today + excluded.due_today, at_risk = open_total.at_risk + excluded.at_risk, unasked_late = open_total.unasked_late + excluded.unasked_late
