-- 600 invented dossiers of three offices over four months, written to the tables the figures are counted from. Every number n gives
-- another mixture: channel, procedure, fee and how it was paid, result, pause, supplement, end and its date.
create temporary table made on commit drop as
select n, 'H99.0' || (1 + n % 2) || '-' || to_char(at, 'YYMMDD') || '-' || (900000 + n) as code, 'H99.0' || (1 + n % 2) as receiving,
  case when n % 10 = 0 then 'H99.13' else 'H99.0' || (1 + n % 2) end as office,
  (array['1.001193', '1.000894', '1.012575'])[1 + n % 3] as procedure_code,
  (array['ONLINE', 'COUNTER', 'ONLINE', 'POST', 'INTERLINKED'])[1 + n % 5] as channel,
  at, at + interval '2 hours' as accepted, at + interval '2 hours' + (3 + n % 6) * interval '1 day' as due,
  at + interval '2 hours' + (1 + n % 11) * interval '1 day' as ended, n % 23 = 0 as unaccepted, n % 17 = 0 as paused
from (select n, now() - (n % 120) * interval '1 day' - (n % 7) * interval '1 hour' as at from generate_series(1, 600) n) x;

create temporary table told on commit drop as
select m.*, (select max(procedure_version) from supervised_procedure p where p.procedure_code = m.procedure_code) as procedure_version,
  case when unaccepted then case when n % 2 = 0 then 'REFUSED' else 'SUBMITTED' end
    when accepted > now() then 'SUBMITTED'
    when paused and ended > now() then 'SUPPLEMENT_REQUESTED'
    when ended < now() then case when n % 13 = 0 then 'STOPPED' when n % 3 = 0 then 'RETURNED' else 'COMPLETED' end
    else 'PROCESSING' end as status
from made m;

insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office, returning_office, status,
  channel, content, applicant_name, submitted_at, accepted_at, completed_at, returned_at)
select code, 0, procedure_code, procedure_version, receiving, office, receiving, status, channel, '{"answers": {}}', 'Trần Thị Ẩn Danh', at,
  case when status not in ('SUBMITTED', 'REFUSED') then accepted end, case when status in ('COMPLETED', 'RETURNED') then ended end,
  case when status = 'RETURNED' then ended + interval '3 hours' end
from told;
insert into dossier_entry (dossier_code, at, status, office_code, officer, note)
select code, at, 1, receiving, null, null from told
union all select code, at + interval '1 hour', 3, receiving, 'tiepnhan', 'Trần Thị Ẩn Danh nộp thiếu' from told where status = 'REFUSED'
union all select code, ended, 8, office, 'chuyenvien', null from told where status = 'STOPPED'
union all select code, ended, 9, office, 'lanhdao', null from told where status in ('COMPLETED', 'RETURNED');
insert into processing_clock (dossier_code, office_code, limit_amount, limit_unit, rules, received_at, started_at, due_at, promised_at, near_at,
  paused_since, finished_at, version)
select code, office, 5, 'WORKING_DAY', '{}', accepted, accepted, case when status <> 'SUPPLEMENT_REQUESTED' then due end,
  case when n % 29 <> 0 then due end, due - interval '1 day', case when status = 'SUPPLEMENT_REQUESTED' then accepted + interval '1 hour' end,
  case when status in ('STOPPED', 'COMPLETED', 'RETURNED') then ended end, 0
from told where status not in ('SUBMITTED', 'REFUSED');
update processing_clock set due_at = null where promised_at is null and dossier_code in (select code from told);
insert into processing_step (id, dossier_code, task_key, name, office_code, role, limit_amount, limit_unit, created_at)
select 'made-' || n, code, 'Task_Examine', 'Thẩm định hồ sơ', office, (array['EXAMINATION', 'APPROVAL'])[1 + n % 2], 1, 'WORKING_DAY', accepted
from told where status = 'PROCESSING';
insert into fee (dossier_code, fee_code, name, amount, status)
select code, 'LP', 'Lệ phí', case when n % 8 = 0 then 0 else 8000 end, case when n % 9 = 0 then 'WAIVED' else 'PAID' end
from told where n % 2 = 0;
insert into payment_request (reference, dossier_code, number, method, amount, state, created_at, expires_at, paid_at)
select 'made-' || n, code, 1, case when n % 3 = 0 then 'CASH' else 'VNPAY' end, 8000, case when n % 14 = 0 then 'EXPIRED' else 'PAID' end,
  accepted, accepted, accepted from told where n % 2 = 0;
insert into stored_file (file_id, name, media_type, size, sha256, uploaded_by, uploaded_at, version)
values ('00000000-0000-4000-8000-00000000a000', 'giấy.pdf', 'application/pdf', 1, repeat('a', 64), 'portal', now(), 0);
insert into dossier_component (dossier_code, component_code, file_id, originals, copies, added_at)
select code, 'c', case when n % 3 <> 0 then '00000000-0000-4000-8000-00000000a000'::uuid end, 1, 0, at from told;
insert into document (document_id, dossier_code, template, title, file_id, issued_at, signed_by, signed_at, version)
select gen_random_uuid(), code, case when n % 5 = 0 then 'acceptance-slip' else 'birth-certificate' end, 'Giấy',
  '00000000-0000-4000-8000-00000000a000', ended, case when n % 4 <> 0 then 'lanhdao' end, case when n % 4 <> 0 then ended end, 0
from told where status in ('COMPLETED', 'RETURNED');
