-- payments state
update payment_request set state = 'EXPIRED' where reference = 'H9901260302-02001-1';
-- payments refund-refused
insert into refund (dossier_code, reference, amount, way, state, reason, decided_at, settled_at) values
  ('H99.01-260302-02002', 'H9901260302-02002-1', 16000, 'GATEWAY', 'REFUSED', 'x', '2026-03-02 09:00+07', '2026-03-02 10:00+07');
-- numbers gap
with gone as (delete from document where dossier_code = 'H99.01-260302-02003')
delete from number_entry where dossier_code = 'H99.01-260302-02003';
-- numbers double
insert into document (document_id, dossier_code, template, number, title, file_id, issued_at, version)
select gen_random_uuid(), 'H99.01-260302-02004', 'nhầm', '2005/2026', title, file_id, issued_at, 0
from document where dossier_code = 'H99.01-260302-02005';
-- numbers without-paper
update document set number = null where dossier_code = 'H99.01-260302-02006';
-- numbers not-in-book
insert into document (document_id, dossier_code, template, number, title, file_id, issued_at, version)
select gen_random_uuid(), dossier_code, 'lạ', '99999/2026', title, file_id, issued_at, 0
from document where dossier_code = 'H99.01-260302-02007';
-- portal order
insert into dossier_entry (dossier_code, at, status, office_code) values ('H99.01-260302-02008', '2026-03-02 23:00+07', 5, 'H99.01'),
  ('H99.01-260302-02008', '2026-03-02 23:01+07', 9, 'H99.01');
