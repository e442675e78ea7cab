-- How things stand now: sums over the open dossiers and the open steps, so that a page costs the same however many lie open.
-- The sums hold for one kept moment, carried on every few seconds; a reader adds whose due moment has passed since then, so what
-- is read is exact at any moment.
create index dossier_measure_due on dossier_measure (due_at) where finished_at is null;

create table open_moment (
  one boolean primary key default true check (one),
  at timestamptz not null
);

create table open_total (
  office_code text not null,
  procedure_code text not null,
  channel text not null,
  team text not null, -- '' on nobody's desk
  waiting bigint not null, -- for acceptance
  open bigint not null, -- accepted; the rest is about these
  paused bigint not null,
  late bigint not null,
  due_today bigint not null,
  at_risk bigint not null,
  asked bigint not null, -- for a supplement
  asked_in_time bigint not null, -- once only and before the due moment: the end of processing to index 766
  unasked_late bigint not null, -- as index 766 looks at all others: whether the clock runs or not
  primary key (office_code, procedure_code, channel, team)
) with (fillfactor = 70);
call wall_by_office('open_total');

-- What each open dossier gives to the sums at a moment.
create function open_contribution(moment timestamptz) returns table (dossier_code text, office_code text, procedure_code text,
  channel text, team text, due_at timestamptz, waiting bigint, open bigint, paused bigint, late bigint, due_today bigint,
  at_risk bigint, asked bigint, asked_in_time bigint, unasked_late bigint)
language sql stable parallel safe as $$
  select m.dossier_code, m.office_code, m.procedure_code, m.channel, coalesce(m.team, ''), m.due_at,
    (m.received_at is null)::int::bigint,
    (m.received_at is not null)::int::bigint,
    (m.received_at is not null and m.paused_since is not null)::int::bigint,
    (m.received_at is not null and m.paused_since is null and coalesce(m.due_at < moment, false))::int::bigint,
    (m.received_at is not null and m.paused_since is null
      and coalesce(m.due_at >= date_trunc('day', moment, 'Asia/Ho_Chi_Minh')
        and m.due_at < date_trunc('day', moment, 'Asia/Ho_Chi_Minh') + interval '1 day', false))::int::bigint,
    (m.received_at is not null and m.paused_since is null and coalesce(m.due_at >= moment and f.probability >= 0.5, false))::int::bigint,
    (m.received_at is not null and m.status = 'SUPPLEMENT_REQUESTED' and m.supplement_asked_at is not null)::int::bigint,
    (m.received_at is not null and m.status = 'SUPPLEMENT_REQUESTED' and m.supplements <= 1
      and coalesce(m.supplement_asked_at <= coalesce(m.due_at, 'infinity'), false))::int::bigint,
    (m.received_at is not null and not (m.status = 'SUPPLEMENT_REQUESTED' and m.supplement_asked_at is not null)
      and coalesce(m.due_at < moment, false))::int::bigint
  from dossier_measure m left join dossier_forecast f on f.dossier_code = m.dossier_code
  where m.finished_at is null
$$;

-- What has changed in the sums since the kept moment because time went by.
create function open_passed(moment timestamptz) returns table (office_code text, procedure_code text, channel text, team text,
  late bigint, due_today bigint, at_risk bigint, unasked_late bigint)
language sql stable parallel safe as $$
  -- figures change at the due moments between the two, and when the day changes at those of all of both days; computed apart, for
  -- behind row security only a plain comparison of the due moment is looked up in its index
  with passed as materialized (
    select at, case when one_day then least(at, moment) else date_trunc('day', least(at, moment), 'Asia/Ho_Chi_Minh') end as begun,
      case when one_day then greatest(at, moment)
        else date_trunc('day', greatest(at, moment), 'Asia/Ho_Chi_Minh') + interval '1 day' end as ended
    from (select at, date_trunc('day', at, 'Asia/Ho_Chi_Minh') = date_trunc('day', moment, 'Asia/Ho_Chi_Minh') as one_day
      from open_moment) kept)
  select a.office_code, a.procedure_code, a.channel, a.team, a.late, a.due_today, a.at_risk, a.unasked_late
  from passed p join open_contribution(moment) a on a.due_at >= p.begun and a.due_at < p.ended
  union all
  select b.office_code, b.procedure_code, b.channel, b.team, -b.late, -b.due_today, -b.at_risk, -b.unasked_late
  from passed p cross join lateral open_contribution(p.at) b
  where b.due_at >= p.begun and b.due_at < p.ended
$$;

create function open_now(moment timestamptz) returns table (office_code text, procedure_code text, channel text, team text,
  waiting bigint, open bigint, paused bigint, late bigint, due_today bigint, at_risk bigint, asked bigint, asked_in_time bigint,
  unasked_late bigint)
language sql stable parallel safe as $$
  select office_code, procedure_code, channel, team, waiting, open, paused, late, due_today, at_risk, asked, asked_in_time,
    unasked_late from open_total
  union all
  select office_code, procedure_code, channel, team, 0, 0, 0, late, due_today, at_risk, 0, 0, unasked_late
  from open_passed(moment)
$$;

-- The open steps as they were last measured, and how many wait at which step.
create table open_step (
  step_id text primary key,
  dossier_code text not null,
  office_code text not null,
  procedure_code text not null,
  procedure_version date not null,
  task_key text not null,
  role text not null, -- '' of nobody
  name text not null,
  due_at timestamptz
);
create index open_step_dossier on open_step (dossier_code);
create index open_step_due on open_step (due_at);
call wall_by_dossier('open_step');

create table open_step_total (
  procedure_code text not null,
  procedure_version date not null,
  office_code text not null,
  task_key text not null,
  role text not null,
  name text not null,
  waiting bigint not null,
  late bigint not null,
  primary key (procedure_code, procedure_version, office_code, task_key, role, name)
) with (fillfactor = 70);
call wall_by_office('open_step_total');

create function open_steps_passed(moment timestamptz) returns table (procedure_code text, procedure_version date, office_code text,
  task_key text, role text, name text, late bigint)
language sql stable parallel safe as $$
  with passed as materialized (
    select at, least(at, moment) as begun, greatest(at, moment) as ended from open_moment)
  select s.procedure_code, s.procedure_version, s.office_code, s.task_key, s.role, s.name,
    (s.due_at < moment)::int::bigint - (s.due_at < p.at)::int::bigint
  from passed p join open_step s on s.due_at >= p.begun and s.due_at < p.ended
$$;

create function open_steps_now(moment timestamptz) returns table (procedure_code text, procedure_version date, office_code text,
  task_key text, role text, name text, waiting bigint, late bigint)
language sql stable parallel safe as $$
  select procedure_code, procedure_version, office_code, task_key, role, name, waiting, late from open_step_total
  union all
  select procedure_code, procedure_version, office_code, task_key, role, name, 0, late from open_steps_passed(moment)
$$;

-- What lies open at this moment.
select set_config('motcua.offices', '*', true);
insert into open_moment (at) values (now());
insert into open_total
select office_code, procedure_code, channel, team, sum(waiting), sum(open), sum(paused), sum(late), sum(due_today), sum(at_risk),
  sum(asked), sum(asked_in_time), sum(unasked_late)
from open_contribution(now()) group by office_code, procedure_code, channel, team;
insert into open_step
select s.id, s.dossier_code, s.office_code, m.procedure_code, m.procedure_version, s.task_key, coalesce(s.role, ''), s.name, s.due_at
from processing_step s join dossier_measure m using (dossier_code) where s.ended_at is null;
insert into open_step_total
select procedure_code, procedure_version, office_code, task_key, role, name, count(*), count(*) filter (where due_at < now())
from open_step group by procedure_code, procedure_version, office_code, task_key, role, name;

-- One row, not the thousands taken for granted of a table nobody has looked at.
analyze open_moment;
