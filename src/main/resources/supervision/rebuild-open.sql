insert into open_total (office_code, procedure_code, channel, team, waiting, open, paused, late, due_today, at_risk, asked, asked_in_time, unasked_late)
select c.office_code, c.procedure_code, c.channel, c.team, sum(c.waiting), sum(c.open), sum(c.paused), sum(c.late), sum(c.due_today), sum(c.at_risk), sum(c.asked), sum(c.asked_in_time), sum(c.unasked_late)
from open_moment k cross join lateral open_contribution(k.at) c
group by c.office_code, c.procedure_code, c.channel, c.team
order by c.office_code, c.procedure_code, c.channel, c.team
