-- Whom an office has served is asked by number or phone; a plain column may be looked up in an index behind the row policy, a
-- path into the content may not.
alter table dossier
  add applicant_personal_id text generated always as (content->'applicant'->>'personalId') stored,
  add applicant_phone text generated always as (content->'applicant'->>'phone') stored;
create index dossier_applicant on dossier (applicant_personal_id);
create index dossier_applicant_phone on dossier (applicant_phone);

-- Which dossier a file came from that the office held already.
alter table dossier_component add reused_from text;

-- What the counter has to collect.
create index dossier_awaits_payment on dossier (receiving_office) where status = 'PAYMENT_REQUESTED';
