-- Facts of the open dossiers, each with the rungs it may reach and has not reached yet. Every branch walks an index of what is open.
with rung as materialized (
  select * from jsonb_to_recordset(:rungs::jsonb)
    as r(ladder text, rung text, kind text, limited boolean, unclaimed boolean, always boolean)),
fact as (
  select c.dossier_code, 'NEAR' as kind, to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as fact,
    c.near_at as since, c.due_at, null as step_id, null::bigint as exchange_id, c.office_code, true as limited,
    false as unclaimed, 0 as limit_amount, 'NONE' as limit_unit
  from processing_clock c
  where c.finished_at is null and c.due_at is not null and c.near_at <= :now and c.due_at >= :now
  union all
  select c.dossier_code, 'LATE', to_char(c.due_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
    c.due_at, c.due_at, null, null, c.office_code, true, false, 0, 'NONE'
  from processing_clock c
  where c.finished_at is null and c.due_at < :now
  union all
  select s.dossier_code, 'STUCK', s.id, s.created_at, null, s.id, null, s.office_code, s.limit_unit <> 'NONE',
    s.officer is null, s.limit_amount, s.limit_unit
  from processing_step s left join processing_clock c on c.dossier_code = s.dossier_code
  where s.ended_at is null and s.role <> 'CITIZEN' and c.finished_at is null and c.paused_since is null
  union all
  select e.subject, 'SILENT_PEER', e.id::text, e.created_at, null, null, e.id, null, true, false, 0, 'NONE'
  from exchange e
  where e.state in ('PENDING', 'SENT', 'UNKNOWN') and e.activity_instance_id is not null)
select f.dossier_code, d.procedure_code, coalesce(f.office_code, d.handling_office) as office_code, r.ladder, r.rung,
  f.kind, f.fact, f.since, f.due_at, f.step_id, f.exchange_id, f.limit_amount, f.limit_unit
from fact f
join dossier d on d.code = f.dossier_code
cross join lateral (select coalesce(
  (select o.ladder from rung o where o.ladder = d.procedure_code || '/' || d.procedure_version limit 1), '') as ladder) l
join rung r on r.ladder = l.ladder and r.kind = f.kind and (f.unclaimed or not r.unclaimed) and (f.limited or not r.limited)
where d.status not in ('REFUSED', 'STOPPED', 'COMPLETED', 'RETURNED')
  and not exists (select from escalation e
    where e.dossier_code = f.dossier_code and e.rung = r.rung and e.fact = f.fact)
  and (r.always or not exists (select from escalation e
    where e.dossier_code = f.dossier_code and e.fact = f.fact and e.kind = f.kind and e.acknowledged_at is not null))
  and not exists (select from escalation_wait w
    where w.dossier_code = f.dossier_code and w.rung = r.rung and w.fact = f.fact and w.until > :now)
  and not exists (select from escalation_failure x where x.dossier_code = f.dossier_code and x.again_at > :now)
order by f.dossier_code, f.since
