"""What 梯度培育 asks for: one answer holds the numbers of all its cards."""

import pandas as pd

from pages.parts.memory import remembered
from pages.parts.scope import Scope
from warehouse.connection import Warehouse, is_cut
from warehouse.questions.ladder import ladder_numbers

RUNGS = {
    "firms_tech": "科技型企业",
    "firms_hightech": "高新技术企业",
    "firms_sse": "专精特新中小企业",
    "firms_little_giant": "专精特新“小巨人”",
    "firms_champion": "制造业单项冠军",
}
"""From the lowest rung to the highest."""
SPENDING, INTENSITY = "rd_expenditure", "rd_intensity"
FACTORIES = {
    "smart_factories": "智能工厂",
    "digital_workshops": "数字化车间",
    "green_factories": "绿色工厂",
    "green_parks": "绿色园区",
}
INPUTS = {
    "electricity": ("工业用电", "供电公司"),
    "gas": ("工业用气", "燃气公司"),
    "loans": ("贷款", "金融工作部门"),
    "fiscal_support": ("财政支持", "财政局"),
    "talent": ("人才", "人力社保局"),
    "factory_space": ("厂房", "园区管委会"),
    "installed_capacity": ("装机", "发展改革委（能源）"),
    "storage_capacity": ("储能", "发展改革委（能源）"),
}
"""Each input with whom to ask for it where no document states it."""
PLATFORMS = (
    "innovation_platforms",
    "tech_centres",
    "rd_active_firm_share",
    "rd_institution_firm_share",
    "new_product_revenue_share",
)
EVERY = (*RUNGS, SPENDING, INTENSITY, *FACTORIES, *INPUTS, *PLATFORMS)


@remembered
def numbers(board: Warehouse, scope: Scope, indicators: tuple[str, ...]) -> pd.DataFrame:
    """Return the numbers of these indicators in the scope, not to be changed; with an industry those said of it.

    They are taken out of the answer for all cards, unless that is more than one answer holds.
    """
    every = _asked(board, scope, EVERY)
    if is_cut(every):
        return _asked(board, scope, indicators)
    return every[every["indicator"].isin(indicators)].reset_index(drop=True)


def _asked(board: Warehouse, scope: Scope, indicators: tuple[str, ...]) -> pd.DataFrame:
    return ladder_numbers(
        board,
        indicators=list(indicators),
        area=scope.area,
        district=scope.district,
        subject=scope.firm or scope.cluster,
    )
