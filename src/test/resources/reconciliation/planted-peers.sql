-- payments missing-here
insert into held (peer, kind, key, at, effect, body) values ('payment', 'payment', 'H9901260302-99999-1', '2026-03-02 09:00+07', true,
  '{"reference": "H9901260302-99999-1", "amount": 8000, "transactionNo": "98999999", "payDate": "20260302090000"}');
-- payments missing-there
delete from held where peer = 'payment' and key = 'H9901260302-03001-1';
-- payments amount
update held set body = body || '{"amount": 15999}' where peer = 'payment' and key = 'H9901260302-03002-1';
-- payments day
update held set body = body || '{"payDate": "20260303000001"}' where peer = 'payment' and key = 'H9901260302-03003-1';
-- payments refund-missing-there
delete from held where peer = 'payment' and kind = 'refund' and key = '260302-1';
-- payments refund-missing-here
insert into held (peer, kind, key, dossier_code, at, effect, body) values ('payment', 'refund', '260302-x', 'H99.01-260302-03004',
  '2026-03-02 09:00+07', true, '{"reference": "H9901260302-03004-1", "amount": 500, "type": "03", "status": "00",
  "transactionNo": "97999999", "payDate": "20260302090000"}');
-- payments refund-amount
update held set body = body || '{"amount": 1001}' where peer = 'payment' and kind = 'refund' and key = '260302-2';
-- parcels missing-here
insert into held (peer, kind, key, at, effect, body) select peer, kind, 'H99.01-260302-99999', at, effect,
  body || '{"orderNumber": "H99.01-260302-99999"}' from held where peer = 'post' and key = 'H99.01-260302-03005';
-- parcels missing-there
delete from held where peer = 'post' and key = 'H99.01-260302-03006';
-- parcels status
update held set body = body || '{"status": "RETURNED"}' where peer = 'post' and key = 'H99.01-260302-03007';
-- parcels number
update held set body = body || '{"number": "ZZ999999999VN"}' where peer = 'post' and key = 'H99.01-260302-03008';
-- numbers other-at-register
update held set body = body || '{"soDangKy": "77777/2026"}' where peer = 'civil-status' and key = 'H99.01-260302-03009';
-- numbers missing-at-register
delete from held where peer = 'civil-status' and key = 'H99.01-260302-03010';
-- numbers missing-here
insert into held (peer, kind, key, at, effect, body) values ('civil-status', 'civil-status-record', 'H99.01-260302-99998',
  '2026-03-02 19:00+07', true, '{"soDangKy": "1/2026"}');
-- portal missing-there
delete from held where peer = 'national-portal' and key = 'H99.01-260302-03011';
-- portal missing-here
insert into held (peer, kind, key, at, effect, body) select peer, kind, 'H99.01-260302-99997', at, effect, body
from held where peer = 'national-portal' and key = 'H99.01-260302-03012';
-- portal status
update held set body = jsonb_set(jsonb_set(body, '{record,TrangThaiHoSo}', '"4"'), '{statuses}', '[1, 2, 4]')
where peer = 'national-portal' and key = 'H99.01-260302-03013';
-- portal due-date
update held set body = jsonb_set(body, '{record,NgayHenTra}', '"20260306170000"')
where peer = 'national-portal' and key = 'H99.01-260302-03014';
