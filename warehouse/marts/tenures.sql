-- grain: one row per statement that was ever preferred, with the days from and until when it was (until is open where
-- it still is)
-- undated documents are left out: nobody can say since when they are known
with dated as (
    select observation_id, business_key, place, published_on from ordered where place is not null
        and published_on is not null
),
better as (
    select s.observation_id, min(b.published_on) as first_better
    from dated as s
    join dated as b on b.business_key = s.business_key and b.place < s.place
    group by s.observation_id
)
select s.observation_id, s.business_key, s.published_on as preferred_from, b.first_better as preferred_until
from dated as s
left join better as b using (observation_id)
where b.first_better is null or b.first_better > s.published_on
