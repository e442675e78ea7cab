-- 50 offices with four officers each, and 100,000 dossiers with one open task, laid down as the engine and the product do.
insert into office (code, parent_code, name, kind, place_code, address, phone, valid_from)
select 'H99.6' || lpad(n::text, 2, '0'), 'H99', 'UBND xã ' || n, 'COMMUNE', '996' || lpad(n::text, 2, '0'), 'xã ' || n, '02960000000', '2025-07-01'
from generate_series(0, 49) n
^
insert into officer (username, full_name, title, office_code, password_hash)
select 'desk' || n, 'Cán bộ số ' || n, 'Công chức', 'H99.6' || lpad((n / 4)::text, 2, '0'),
  (select password_hash from officer where username = 'tiepnhan')
from generate_series(0, 199) n
^
insert into officer_role (username, role)
select 'desk' || n, (array['RECEPTION', 'EXAMINATION', 'APPROVAL', 'RETURN'])[n % 4 + 1] from generate_series(0, 199) n
^
create table desk_many as
select n, 'desk-' || n as id, 'H99.6' || lpad((n % 50)::text, 2, '0') as office,
  (array['RECEPTION', 'EXAMINATION', 'APPROVAL', 'RETURN'])[(n / 50) % 4 + 1] as role,
  'H99.6' || lpad((n % 50)::text, 2, '0') || '-261101-' || lpad((n / 50)::text, 4, '0') as code,
  case when (n / 200) % 5 < 2 then 'desk' || ((n % 50) * 4 + (n / 50) % 4) end as assignee,
  now() - interval '24 days' + n * interval '20 seconds' as created,
  now() - interval '1 day' + n * interval '20 seconds' as due
from generate_series(0, 99999) n
^
insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office, returning_office, status, channel, content, applicant_name, submitted_at)
select code, 1, '1.001193', (select max(valid_from) from procedure_version where code = '1.001193' and valid_from <= current_date), office, office, office, 'SUBMITTED', 'ONLINE',
  jsonb_build_object('applicant', jsonb_build_object('kind', 'CITIZEN', 'fullName', 'Công dân số ' || n, 'phone', '09' || lpad(n::text, 8, '0'),
    'personalId', '001090' || lpad(n::text, 6, '0'), 'digitalCitizen', false),
    'answers', jsonb_build_object('childFullName', 'Trẻ số ' || n), 'delivery', jsonb_build_object('mode', 'COUNTER'), 'warnings', '[]'::jsonb),
  'Công dân số ' || n, created from desk_many
^
insert into processing_clock (dossier_code, office_code, limit_amount, limit_unit, rules, received_at, started_at, due_at, promised_at, near_at, version)
select code, office, 20, 'WORKING_DAY', '{}', created, created, due, due, due - interval '1 day', 0 from desk_many
^
insert into processing_step (id, dossier_code, task_key, name, officer, office_code, role, limit_amount, limit_unit, created_at, due_at, near_at)
select id, code, 'Task_ReceiveDossier', 'Tiếp nhận hồ sơ', assignee, office, role, 8, 'HOUR', created, due, due - interval '1 day' from desk_many
^
insert into work_item (id, dossier_code, procedure_code, applicant_name, task_key, form, office_code, role, assignee, search)
select id, code, '1.001193', 'Công dân số ' || n, 'Task_ReceiveDossier', 'receive', office, role, assignee,
  lower(unaccent('Công dân số ' || n || ' 09' || lpad(n::text, 8, '0') || ' 001090' || lpad(n::text, 6, '0') || ' ' || code)) from desk_many
^
insert into act_ru_execution (id_, rev_, root_proc_inst_id_, proc_inst_id_, business_key_, proc_def_id_, act_id_, is_active_, is_concurrent_, is_scope_, is_event_scope_, suspension_state_, cached_ent_state_, sequence_counter_)
select 'x' || id, 1, 'x' || id, 'x' || id, code,
  (select id_ from act_re_procdef where key_ = 'birth-registration' order by version_ desc limit 1), 'Task_ReceiveDossier', true, false, true, false, 1, 2, 1
from desk_many
^
insert into act_ru_task (id_, rev_, execution_id_, proc_inst_id_, proc_def_id_, name_, task_def_key_, assignee_, priority_, create_time_, due_date_, follow_up_date_, suspension_state_)
select id, 1, 'x' || id, 'x' || id, (select id_ from act_re_procdef where key_ = 'birth-registration' order by version_ desc limit 1),
  'Tiếp nhận hồ sơ · ' || code, 'Task_ReceiveDossier', assignee, 50, created, due, due - interval '1 day', 1
from desk_many
^
insert into act_ru_identitylink (id_, rev_, group_id_, type_, task_id_)
select 'l' || id, 1, office || '/' || role, 'candidate', id from desk_many
^
vacuum analyze
