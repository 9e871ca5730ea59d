"""What industry uses and whom it employs, in the words of bulletins and of pages on a district."""

import pytest

from tests.etl.reading import observations


@pytest.mark.parametrize(
    ("text", "number", "indicator"),
    [
        ("1-4月，全区规上工业电力消费12.3亿千瓦时，增长5.1%。", "12.3亿千瓦时", "electricity"),
        ("1-4月，全区规上工业电力消费12.3亿千瓦时，增长5.1%。", "5.1%", "electricity"),
        ("制造业电力消费量9.2亿千瓦时。", "9.2亿千瓦时", "electricity"),
        ("规上工业天然气消费2.1亿立方米，增长3.2%。", "2.1亿立方米", "gas"),
        ("园区企业26家，从业人数1.4万人。", "1.4万人", "employment"),
        ("园区有高企4户，另有市级以上技术中心6个。", "6个", "tech_centres"),
        ("新认定省级技术中心3家。", "3家", "tech_centres"),
        # What everybody uses is none of industry's; other centres are none of firms'.
        ("全社会电力消费33亿千瓦时，增长4%。", "33亿千瓦时", "other"),
        ("居民电力消费5.1亿千瓦时。", "5.1亿千瓦时", "other"),
        ("城乡居民生活用电量5.1亿千瓦时，增长3%。", "3%", "other"),
        ("居民天然气消费1.2亿立方米。", "1.2亿立方米", "other"),
        ("建有国家工程技术中心6个。", "6个", "other"),
        ("建有市级农业技术中心6个。", "6个", "other"),
    ],
)
def test_what_is_used_and_who_works(text: str, number: str, indicator: str) -> None:
    assert observations(text, published="2024-05-20")[number].indicator == indicator
