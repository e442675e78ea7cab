insert into step_minutes (month, office_code, procedure_code, minutes)
select month, office_code, procedure_code, sum(minutes) from step_histogram
group by month, office_code, procedure_code
order by month, office_code, procedure_code
