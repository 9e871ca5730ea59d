-- grain: the paragraph in which the words of that observation stand; no row where the text of its document is not kept
select p.paragraph, g.page, g.text, p."start", p."end", p.is_reviewed, p.corrected
from places as p
join paragraphs as g using (doc_id, paragraph)
where p.observation_id = $observation
