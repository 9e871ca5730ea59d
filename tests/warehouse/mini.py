"""Seeds small enough to know by heart: six regions, eight indicators, two clusters, and what a test adds."""

import csv
import shutil
from collections import Counter
from pathlib import Path

import duckdb

from warehouse.build import fill
from warehouse.paths import SEEDS

OBSERVATIONS = (
    "observation_id,doc_id,region,subject_kind,subject,qualifier,indicator,transformation,period,status,value,unit,bound,"
    "text,doubt,confidence"
)
DOCUMENTS = "doc_id,title,issuer,doc_no,kind,published,region,source_class,url"
BREAKS = "observation_id,after_id,reason,checked_by,date"
CORRECTIONS = "observation_id,field,old,new,reason,checked_by,date"

CODELISTS = {
    "regions": """region,name_zh,short_zh,name_en,level,area,valid_from,valid_to,successor
500000,全市,全市,City,city,,,,
500151,甲区,甲,A,district,西片,,,
500152,乙县,乙,B,county,西片,,,
500105,旧区,旧,Old,district,东片,,2025-11-05,500157
500157,新区,新,New,district,东片,2025-11-06,,
ZONE,开发区,开发区,Zone,zone,东片,,,
""",
    "tile_grid": """region,col,row,row_span,valid_from,valid_to
500151,0,0,1,,
500152,1,0,1,,
500105,2,0,1,,2025-11-05
500157,2,0,2,2025-11-06,
""",
    "indicators": """indicator,theme,name_zh,name_en,unit,kind,better
gdp,产出,地区生产总值,GRP,亿元,flow,higher
gross_output,产出,产值,Output,亿元,flow,higher
value_added,产出,增加值,Value added,亿元,flow,higher
profit,效益,利润总额,Profit,亿元,flow,higher
product_volume,产出,产品产量,Volume,,flow,higher
projects_signed,投资,签约项目数,Projects,个,flow,higher
contracted_investment,投资,协议投资,Contracted,亿元,flow,higher
firms_hightech,主体,高新技术企业数,High-tech firms,家,stock,higher
rd_intensity,创新,研发投入强度,R&D intensity,%,ratio,higher
energy_intensity,绿色,单位增加值能耗,Energy,%,ratio,lower
other,其他,其他,Other,,other,
""",
    "indicator_aliases": "alias,indicator,context,note\n产值,gross_output,,\n",
    "clusters": """cluster,parent,tier,name_zh,name_en,target_2027,evidence
cars,,leading,智能车,Cars,1000,sourced
bikes,,pillar,摩托,Bikes,,sourced
""",
    "cluster_aliases": """alias,cluster,relation,context,note
智能车,cars,same,,
智慧车,cars,same,,
电动车,cars,part,,
车业,cars,industry,required,
摩托,bikes,same,,
""",
    "other_clusters": "name,note\n杂业,\n",
    "district_systems": (
        "region,system,tier,cluster_name,cluster,target_value,target_year,evidence_doc_id,note,source_url\n"
        "500151,1+1,1,智能车,cars,500,2027,,,\n"
    ),
    "enterprises": """enterprise,aliases,kind,region,cluster,park,role,of_enterprise,stage,evidence_doc_id,note
甲车厂,甲厂|甲车公司,enterprise,500151,cars,,链主,,,,
""",
    "parks": "park,aliases,region,hosts,evidence_doc_id,note\n甲园区,,500151,,,\n",
    "responsible": (
        "doc_id,region,subject_kind,subject,qualifier,indicator,transformation,period,lead,support,chain_leader,note\n"
        "aaaaaaaa,500151,region,,,firms_hightech,level,2027,科技局,经信委,,\n"
    ),
    "mechanisms": "mechanism,kind,region,doc_id,what_it_measures,indicator_codes,note\n例会,mechanism,500151,,,gdp,\n",
}


class MiniSeeds:
    """A folder of seeds with one document, ``aaaaaaaa`` (press, 2024-03-01), and whatever rows a test adds."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.codelists = dict(CODELISTS)
        self.documents: list[dict[str, str]] = []
        self.observations: list[dict[str, str]] = []
        self.corrections: list[dict[str, str]] = []
        self.breaks: list[dict[str, str]] = []
        self._numbers: Counter[str] = Counter()
        self.document("aaaaaaaa")

    def document(self, doc_id: str, **cells: str) -> str:
        """Add a document and return its id."""
        base = empty(DOCUMENTS) | {
            "doc_id": doc_id,
            "title": f"文件{doc_id[:2]}",
            "issuer": "某报",
            "kind": "报道",
            "published": "2024-03-01",
            "region": "500000",
            "source_class": "press",
        }
        self.documents.append(base | cells)
        return doc_id

    def observation(self, value: str = "100", **cells: str) -> str:
        """Add an observation (GDP of 甲区 in 2023, actual, unless said otherwise) and return its id."""
        doc_id = cells.get("doc_id", "aaaaaaaa")
        self._numbers[doc_id] += 1
        base = empty(OBSERVATIONS) | {
            "observation_id": f"{doc_id}-{self._numbers[doc_id]:03d}",
            "doc_id": doc_id,
            "region": "500151",
            "subject_kind": "region",
            "indicator": "gdp",
            "transformation": "level",
            "period": "2023",
            "status": "actual",
            "value": value,
            "unit": "亿元",
            "bound": "eq",
        }
        self.observations.append(base | cells)
        return self.observations[-1]["observation_id"]

    def correction(self, observation_id: str, **cells: str) -> None:
        """Add a correction of the value, from 100 to 200, unless said otherwise."""
        base = {
            "field": "value",
            "old": "100",
            "new": "200",
            "reason": "印错",
            "checked_by": "某人",
            "date": "2026-01-01",
        }
        self.corrections.append({"observation_id": observation_id} | base | cells)

    def part(self, first: str, after: str, reason: str = "口径不同") -> None:
        """Say that the series begins anew with the observation ``first`` and does not go on from ``after``."""
        self.breaks.append(
            {
                "observation_id": first,
                "after_id": after,
                "reason": reason,
                "checked_by": "某人",
                "date": "2026-01-01",
            }
        )

    def write(self) -> Path:
        """Write the files and return the folder."""
        (self.folder / "codelists").mkdir(parents=True, exist_ok=True)
        (self.folder / "observations").mkdir(exist_ok=True)
        for name, text in self.codelists.items():
            (self.folder / "codelists" / f"{name}.csv").write_text(text, encoding="utf-8")
        shutil.copy(SEEDS / "codelists" / "labels.csv", self.folder / "codelists" / "labels.csv")
        write_rows(self.folder / "documents.csv", DOCUMENTS, self.documents)
        write_rows(self.folder / "observations" / "500000.csv", OBSERVATIONS, self.observations)
        write_rows(self.folder / "corrections.csv", CORRECTIONS, self.corrections)
        write_rows(self.folder / "breaks.csv", BREAKS, self.breaks)
        return self.folder

    def fill(self) -> duckdb.DuckDBPyConnection:
        """Write the files, run the whole build in memory and return the filled database."""
        connection = duckdb.connect(config={"threads": 1})
        fill(connection, self.write(), lambda _step, _done, _all: None)
        return connection


def empty(header: str) -> dict[str, str]:
    """Return a row of empty cells."""
    return dict.fromkeys(header.split(","), "")


def write_rows(path: Path, header: str, rows: list[dict[str, str]]) -> None:
    """Write one CSV file as the seeds have them."""
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, header.split(","), lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
