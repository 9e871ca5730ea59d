"""Which region of the codelist a name, a title or a text speaks of."""

import re
import tomllib
from collections import Counter
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from etl.lexicon import CITY as CITY
from etl.lexicon import rows
from etl.model import Document

_PLACES = tomllib.loads((Path(__file__).parent / "metadata.toml").read_text(encoding="utf-8"))["places"]
_OFFICE = re.compile(
    r"(?:经开区|高新区|工业园|园区|区委|县委|区政府|县政府|统计局|经信委|经济信息委|发改委|日报|[时晚]?报|融媒体)"
)
_OTHER_PLACE = re.compile(rf"[一-龥]{{1,3}}(?:[^{_PLACES['no_city']}\W]市|省|自治区)")

_ROW = re.compile("以及|[、和与及]")
_OURS = re.compile("重庆|渝[东西中]|主城都市区|成渝|33618")
"""What only a text on our city names, or hardly any other."""


@dataclass(frozen=True, slots=True)
class Region:
    """A row of ``regions.csv``."""

    code: str
    name: str
    short: str
    level: str
    valid_from: str
    successor: str


@cache
def regions() -> tuple[Region, ...]:
    """Return all regions in the codelist's order."""
    return tuple(
        Region(row["region"], row["name_zh"], row["short_zh"], row["level"], row["valid_from"], row["successor"])
        for row in rows("regions")
    )


def region_codes() -> frozenset[str]:
    """Return every code of the codelist."""
    return frozenset(region.code for region in regions())


def code_of_name(name: str) -> str:
    """Return the code of the region with exactly this full or short name, or ''."""
    return next((region.code for region in regions() if name in (region.name, region.short)), "")


@lru_cache(maxsize=4096)
def are_places(name: str) -> bool:
    """Whether a name is that of a region, or of several in a row: 永川和璧山 is no industry."""
    return all(code_of_name(part) for part in _ROW.split(name))


def level_of(code: str) -> str:
    """Return the level of the region with a code, '' where there is none: a group of districts issues nothing."""
    return next((region.level for region in regions() if region.code == code), "")


def is_elsewhere(words: str, text: str) -> bool:
    """Whether ``words`` begin with another province or city, which ``text`` names more often than Chongqing."""
    place = _OTHER_PLACE.match(words.removeprefix("中共").removeprefix("政协"))
    return place is not None and "重庆" not in place[0] and text.count(place[0]) > text.count("重庆")


def is_of_another_city(document: Document) -> bool:
    """Whether 全市 in a document is not ours: it is another province's, or has a title and names no city of ours."""
    if document.region or not document.title:
        return False
    names = (document.issuer, document.title)
    return "重庆" not in document.text or any(is_elsewhere(words, document.text) for words in names)


def regions_named(words: str, text: str = "", published: str = "") -> list[str]:
    """Return codes of the districts, zones and groups that ``words`` names, in the order of their first mention.

    ``text`` is what surrounds the words: a short name counts only where it confirms that Chongqing's is meant.
    ``published`` chooses between the zone of 两江新区 and the district that followed it.
    """
    found: dict[str, int] = {}
    for region in regions():
        if region.level == "city":
            continue
        place = _place(region, words, text)
        if place >= 0:
            code = _valid_at(region, published)
            found[code] = min(place, found.get(code, place))
    return sorted(found, key=found.__getitem__)


def region_of_text(text: str) -> str:
    """Return the district that a text speaks for, the city where it speaks for 全市, or '' where neither is plain."""
    counted = Counter({r.code: _mentions(r, text) for r in regions() if r.level not in ("city", "group")})
    (code, most), districts = counted.most_common(1)[0], sum(count > 0 for count in counted.values())
    whole_city = len(re.findall("[我全]市|重庆市(?!.{1,3}[区县])", text))
    if most >= 0.5 * counted.total() and most and re.search("[我全][区县]", text):
        return code
    if most >= 0.7 * counted.total() and most > max(2, whole_city):
        return code
    if whole_city:
        return CITY if districts > 1 or any(word in text for word in _PLACES["own"]) else ""
    return code if districts == 1 else ""


def _mentions(region: Region, text: str) -> int:
    """Return how often a text names the region, by its short name only where that can mean nothing else."""
    is_sure = region.short not in _PLACES["ambiguous"] or _is_sited(region, text)
    name = region.short if is_sure else region.name
    return sum(not _is_of_other_place(text, found.start()) for found in re.finditer(re.escape(name), text))


def _is_sited(region: Region, text: str) -> bool:
    """Tell a name that lies elsewhere too by its park in a text that names a part of our city: 大足高新区, 渝西."""
    parks = re.findall(f"(.{{0,3}}){re.escape(region.short)}(?:高新区|经开区|工业园)", text)
    is_own = all(before[-1:] not in ("市", "省") for before in parks)
    return bool(parks) and is_own and _OURS.search(text) is not None


def _place(region: Region, words: str, text: str) -> int:
    """Return where ``words`` names the region, or -1."""
    for found in re.finditer(re.escape(region.name), words):
        if not _is_of_other_place(words, found.start()):
            return found.start()
    for found in re.finditer(re.escape(region.short), words):
        if not _is_of_other_place(words, found.start()) and _is_confirmed(region, found.end(), words, text):
            return found.start()
    return -1


def _is_confirmed(region: Region, end: int, words: str, text: str) -> bool:
    if region.name in text or region.short.endswith("经开区") or _OFFICE.match(words, end):
        return True
    if re.search(f"重庆市?{re.escape(region.short)}", words + "\n" + text):
        return True
    return region.short not in _PLACES["ambiguous"] and "重庆" in words + text


def _is_of_other_place(text: str, start: int) -> bool:
    """Whether another city or province stands right before: 宁波市江北区 is not ours."""
    before = text[max(0, start - 5) : start]
    return any(found.end() == len(before) and "重庆" not in found[0] for found in _OTHER_PLACE.finditer(before))


def _valid_at(region: Region, published: str) -> str:
    """Return the code of the region, or of what preceded it where it did not exist yet."""
    if published and region.valid_from > published and region.level != "zone":
        return next((r.code for r in regions() if r.successor == region.code and r.level == "zone"), region.code)
    return region.code
