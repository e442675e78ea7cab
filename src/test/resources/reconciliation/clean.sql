-- Ten thousand dossiers like the one in motcua.like, all of 2/3/2026: paid, posted, numbered, told; ours.
insert into dossier (code, version, procedure_code, procedure_version, receiving_office, handling_office, status, channel, content, applicant_name, submitted_at,
  accepted_at, completed_at, returned_at, returning_office)
select r.code, r.version, r.procedure_code, r.procedure_version, r.receiving_office, r.handling_office, r.status, r.channel, r.content, r.applicant_name, r.submitted_at,
  r.accepted_at, r.completed_at, r.returned_at, r.returning_office
from generate_series(1, 10000) n, dossier d, jsonb_populate_record(d, jsonb_build_object('code', 'H99.01-260302-' || lpad(n::text, 5, '0'),
  'submitted_at', timestamptz '2026-03-02 08:00+07' + n * interval '3 seconds')) r
where d.code = current_setting('motcua.like');
insert into dossier_entry (dossier_code, at, status, office_code, officer, note)
select 'H99.01-260302-' || lpad(n::text, 5, '0'),
  timestamptz '2026-03-02 08:00+07' + n * interval '3 seconds' + e.step * interval '1 second', e.status, e.office_code, e.officer, e.note
from generate_series(1, 10000) n, (select *, row_number() over (order by id) as step from dossier_entry
  where dossier_code = current_setting('motcua.like')) e
order by n, e.step;
insert into processing_clock
select (jsonb_populate_record(c, jsonb_build_object('dossier_code', 'H99.01-260302-' || lpad(n::text, 5, '0'),
  'due_at', timestamptz '2026-03-05 17:00+07', 'paused_since', null))).*
from processing_clock c, generate_series(1, 10000) n where c.dossier_code = current_setting('motcua.like');
insert into payment_request (reference, dossier_code, number, method, amount, state, created_at, expires_at, paid_at,
  transaction_no, bank_code, response_code)
select 'H9901260302-' || lpad(n::text, 5, '0') || '-1', 'H99.01-260302-' || lpad(n::text, 5, '0'), 1, 'VNPAY', 16000, 'PAID',
  timestamptz '2026-03-02 08:00+07' + n * interval '3 seconds', timestamptz '2026-03-03 08:00+07',
  timestamptz '2026-03-02 08:05+07' + n * interval '3 seconds', '98' || lpad(n::text, 6, '0'), 'NCB', '00'
from generate_series(1, 10000) n;
insert into refund (dossier_code, reference, fee_code, amount, way, state, reason, decided_at, accepted_at, settled_at, transaction_no)
select 'H99.01-260302-' || lpad(n::text, 5, '0'), 'H9901260302-' || lpad(n::text, 5, '0') || '-1', 'PHI', 1000, 'GATEWAY', 'DONE',
  'Hoàn một phần', timestamptz '2026-03-02 18:00+07', timestamptz '2026-03-02 18:00+07' + n * interval '3 seconds',
  timestamptz '2026-03-02 20:00+07', '97' || lpad(n::text, 6, '0')
from generate_series(1, 1000) n;
insert into parcel (dossier_code, order_number, number, status, requested_at)
select 'H99.01-260302-' || lpad(n::text, 5, '0'), 'H99.01-260302-' || lpad(n::text, 5, '0'), 'ZZ' || lpad(n::text, 9, '0') || 'VN',
  'DELIVERED', timestamptz '2026-03-02 08:00+07' from generate_series(1, 10000) n;
insert into parcel_order (order_number, dossier_code, number, ordered_at, accepted_at)
select order_number, dossier_code, number, requested_at, requested_at + interval '1 minute' from parcel
where dossier_code like 'H99.01-260302-%';
insert into number_book (office_code, book, year, last, entries_from) values ('H99.01', 'ĐS', 2026, 10000, 1);
insert into number_entry select 'H99.01', 'ĐS', 2026, n, 'H99.01-260302-' || lpad(n::text, 5, '0'),
  timestamptz '2026-03-02 08:10+07' + n * interval '3 seconds' from generate_series(1, 10000) n;
insert into document (document_id, dossier_code, template, number, title, file_id, issued_at, version)
select gen_random_uuid(), 'H99.01-260302-' || lpad(n::text, 5, '0'), 'đối soát', n || '/2026', 'Đối soát',
  (select file_id from document where dossier_code = current_setting('motcua.like') limit 1),
  timestamptz '2026-03-02 08:11+07' + n * interval '3 seconds', 0 from generate_series(1, 10000) n;
insert into dossier_lookup (dossier_code, operation, answer, at)
select 'H99.01-260302-' || lpad(n::text, 5, '0'), 'civil-status.record-birth', '{}', timestamptz '2026-03-02 19:00+07'
from generate_series(1, 10000) n;
