-- What these dossiers give to the sums of what is open, as of the kept moment.
insert into open_total (office_code, procedure_code, channel, team, waiting, open, paused, late, due_today, at_risk, asked, asked_in_time, unasked_late)
select c.office_code, c.procedure_code, c.channel, c.team,
  :sign * sum(c.waiting), :sign * sum(c.open), :sign * sum(c.paused), :sign * sum(c.late), :sign * sum(c.due_today), :sign * sum(c.at_risk), :sign * sum(c.asked), :sign * sum(c.asked_in_time), :sign * sum(c.unasked_late)
from open_moment k cross join lateral open_contribution(k.at) c
where c.dossier_code = any(:codes)
group by c.office_code, c.procedure_code, c.channel, c.team
on conflict (office_code, procedure_code, channel, team) do update set
  waiting = open_total.waiting + excluded.waiting, open = open_total.open + excluded.open, paused = open_total.paused + excluded.paused, late = open_total.late + excluded.late, due_today = open_total.due_today + excluded.due_today, at_risk = open_total.at_risk + excluded.at_risk, asked = open_total.asked + excluded.asked, asked_in_time = open_total.asked_in_time + excluded.asked_in_time, unasked_late = open_total.unasked_late + excluded.unasked_late
