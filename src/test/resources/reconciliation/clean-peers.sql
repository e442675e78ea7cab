-- The same ten thousand at the peers.
insert into held (peer, kind, key, dossier_code, at, effect, body)
select 'payment', 'payment', 'H9901260302-' || lpad(n::text, 5, '0') || '-1', 'H99.01-260302-' || lpad(n::text, 5, '0'),
  '2026-03-02 08:05+07', true, jsonb_build_object('reference', 'H9901260302-' || lpad(n::text, 5, '0') || '-1', 'amount', 16000,
  'transactionNo', '98' || lpad(n::text, 6, '0'),
  'payDate', to_char(timestamp '2026-03-02 08:05' + n * interval '3 seconds', 'YYYYMMDDHH24MISS'))
from generate_series(1, 10000) n;
insert into held (peer, kind, key, dossier_code, at, effect, body)
select 'payment', 'refund', '260302-' || n, 'H99.01-260302-' || lpad(n::text, 5, '0'), '2026-03-02 18:00+07', true,
  jsonb_build_object('reference', 'H9901260302-' || lpad(n::text, 5, '0') || '-1', 'amount', 1000, 'type', '03', 'status', '00',
  'transactionNo', '97' || lpad(n::text, 6, '0'),
  'payDate', to_char(timestamp '2026-03-02 18:00' + n * interval '3 seconds', 'YYYYMMDDHH24MISS'))
from generate_series(1, 1000) n;
insert into held (peer, kind, key, dossier_code, at, effect, body)
select 'post', 'parcel', code, code, '2026-03-02 08:00+07', true, jsonb_build_object('orderNumber', code, 'number',
  'ZZ' || lpad(n::text, 9, '0') || 'VN', 'status', 'DELIVERED',
  'orderedAt', (extract(epoch from timestamptz '2026-03-02 08:01+07') * 1000)::bigint,
  'movedAt', (extract(epoch from timestamptz '2026-03-04 09:00+07') * 1000)::bigint)
from generate_series(1, 10000) n, lateral (select 'H99.01-260302-' || lpad(n::text, 5, '0') as code) c;
insert into held (peer, kind, key, dossier_code, at, effect, body)
select 'civil-status', 'civil-status-record', code, code, '2026-03-02 19:00+07', true,
  jsonb_build_object('maHoSoMCDT', code, 'soDangKy', n || '/2026')
from generate_series(1, 10000) n, lateral (select 'H99.01-260302-' || lpad(n::text, 5, '0') as code) c;
insert into held (peer, kind, key, dossier_code, at, effect, body)
select 'national-portal', 'dossier', code, code, '2026-03-02 08:00+07', true, jsonb_build_object('record',
  jsonb_build_object('TrangThaiHoSo', '9', 'NgayHenTra', '20260305170000'), 'statuses', jsonb_build_array(1, 2, 4, 9),
  'progress', jsonb_build_array(), 'days', jsonb_build_array('20260302'))
from generate_series(1, 10000) n, lateral (select 'H99.01-260302-' || lpad(n::text, 5, '0') as code) c;
