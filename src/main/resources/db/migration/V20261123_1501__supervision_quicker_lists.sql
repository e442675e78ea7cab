-- The newest late ones of an office lie far apart among all that ended.
create index dossier_measure_finished_late on dossier_measure (finished_at) where timing = 'LATE';

-- Looked up in a hash made once per statement: an array is gone through for every row, and a province reads ten thousand of them.
drop policy sight on escalation;
create policy sight on escalation using (
  office_code in (select unnest(offices_in_sight()))
  or to_office in (select unnest(offices_in_sight()))
  or '*' = any ((select offices_in_sight())::text[])
  or exists (select from dossier d where d.code = dossier_code));

-- The minutes of step_histogram without its steps and buckets, for the time a procedure takes.
create table step_minutes (
  month date not null,
  office_code text not null,
  procedure_code text not null,
  minutes bigint not null,
  primary key (month, office_code, procedure_code)
) with (fillfactor = 80);
call wall_by_office('step_minutes');
select set_config('motcua.offices', '*', true);
insert into step_minutes
select month, office_code, procedure_code, sum(minutes) from step_histogram group by month, office_code, procedure_code;
