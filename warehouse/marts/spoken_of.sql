-- grain: a document and a region that it speaks of in statements not held back: how many
-- as a view
select place, doc_id, region, sum(observations)::integer as observations
from mentions
group by place, doc_id, region
