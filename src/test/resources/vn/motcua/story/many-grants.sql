-- what the stock engine keeps per task: a grant for the group, and one for whoever has claimed it
insert into act_ru_authorization (id_, rev_, type_, group_id_, resource_type_, resource_id_, perms_)
select 'g' || id, 1, 1, office || '/' || role, 7, id, 6 from many
^
insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
select 'u' || id, 1, 1, assignee, 7, id, 6 from many where assignee is not null
^
analyze
