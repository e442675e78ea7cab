-- What happened to the dossiers accepted in the period, dossier by dossier, in the order of time.
select m.dossier_code, m.procedure_code, m.office_code, m.channel, e.at, e.kind, e.what, e.step, e.officer, e.role, e.place,
  e.outcome
from (select * from dossier_measure where received_at >= :start and received_at < :end
  and office_code = any(:offices) and (:procedures::text[] is null or procedure_code = any(:procedures))
  and (:channel::text is null or channel = :channel)) m
cross join lateral (
  select t.at, 'STATUS' as kind, t.status::text as what, null as step, t.officer, null as role, t.office_code as place,
    null as outcome, 0 as rank
  from dossier_entry t where t.dossier_code = m.dossier_code
  union all
  select s.created_at, 'OFFERED', s.name, s.id, null, s.role, s.office_code, null, 1
  from processing_step s where s.dossier_code = m.dossier_code
  union all
  select s.claimed_at, 'CLAIMED', s.name, s.id, s.officer, s.role, s.office_code, null, 2
  from processing_step s where s.dossier_code = m.dossier_code and s.claimed_at is not null
  union all
  select s.ended_at, 'ENDED', s.name, s.id, s.officer, s.role, s.office_code, s.outcome, 3
  from processing_step s where s.dossier_code = m.dossier_code and s.ended_at is not null) e
order by m.dossier_code, e.at, e.rank, e.step
