-- grain: a day on which a document was published (the last of a month where only the month is known), newest first
select published_on, count(*)::integer as documents
from sources where published_on is not null
group by published_on
order by published_on desc
