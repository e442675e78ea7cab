-- Median and ninth tenth of the working minutes of every step, read from the sums: linear within a bucket.
with bucket as (
  select task_key, bucket, sum(steps) as steps, sum(sum(steps)) over (partition by task_key order by bucket) as upto,
    sum(sum(steps)) over (partition by task_key) as total
  from step_histogram
  where procedure_code = :procedure and procedure_version = :version and office_code = any(:offices)
    and month between :first and :last
  group by task_key, bucket)
select task_key, max(total) as passes,
  max(case when upto >= 0.5 * total and upto - steps < 0.5 * total then floor(bucket_minutes(bucket)
    + (bucket_minutes(bucket + 1) - bucket_minutes(bucket)) * (0.5 * total - (upto - steps)) / steps) end)::bigint as median,
  max(case when upto >= 0.9 * total and upto - steps < 0.9 * total then floor(bucket_minutes(bucket)
    + (bucket_minutes(bucket + 1) - bucket_minutes(bucket)) * (0.9 * total - (upto - steps)) / steps) end)::bigint as p90
from bucket group by task_key
