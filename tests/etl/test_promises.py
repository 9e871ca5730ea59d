"""What is promised for the time after the works and what works can make carry their marks; output carries none."""

import pytest

from tests.etl.reading import observations


def marks(text: str) -> dict[str, str]:
    return {
        number: "；".join(part for part in o.qualifier.split("；") if part in ("达产后", "产能", "年均"))
        for number, o in observations(text).items()
    }


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("项目达产后可实现年产值30亿元、税收1.2亿元。", {"30亿元": "达产后", "1.2亿元": "达产后"}),
        ("项目总投资9亿元，建成投产后年产值可达14亿元。", {"9亿元": "", "14亿元": "达产后"}),
        ("预计明年5月投产，可年产水泵26万台。", {"26万台": "达产后"}),
        ("达产后年产值12亿元；二期项目意向投资6亿元。", {"12亿元": "达产后", "6亿元": ""}),
        ("公司现有年产能80万吨，去年生产水泥62万吨。", {"80万吨": "产能", "62万吨": ""}),
        ("形成年产30万吨铝材的生产能力。", {"30万吨": "产能"}),
        ("近三年累计投入4.5亿元，年均投入1.5亿元。", {"4.5亿元": "", "1.5亿元": "年均"}),
        ("规上工业总产值年均增长9%。", {"9%": "年均"}),
    ],
)
def test_output_that_is_not_there_yet(text: str, expected: dict[str, str]) -> None:
    assert marks(text) == expected
