-- What is no longer so needs nobody's attention.
with gone as (
  select e.id, case
    when c.finished_at is not null or d.status in ('REFUSED', 'STOPPED', 'COMPLETED', 'RETURNED') then 'FINISHED'
    when e.kind in ('NEAR', 'LATE') and c.due_at is distinct from e.due_at then 'NEW_DUE_DATE'
    when e.kind = 'NEAR' and c.due_at < :now then 'TURNED_LATE'
    when e.kind = 'STUCK' and (s.id is null or s.ended_at is not null) then 'STEP_ENDED'
    when e.kind = 'STUCK' and e.unclaimed and s.officer is not null then 'CLAIMED'
    when e.kind = 'SILENT_PEER' and (x.id is null or x.state not in ('PENDING', 'SENT', 'UNKNOWN')) then 'ANSWERED' end as why
  from escalation e
  join dossier d on d.code = e.dossier_code
  left join processing_clock c on c.dossier_code = e.dossier_code
  left join processing_step s on s.id = e.step_id
  left join exchange x on x.id = e.exchange_id
  where e.closed_at is null)
update escalation e set closed_at = :now, closed_because = g.why from gone g where g.id = e.id and g.why is not null
