"""Writes small PDF files: Chinese text without an embedded font, rules, a map from glyphs to characters or none."""

import zlib
from collections.abc import Iterable, Mapping

WIDTH, HEIGHT = 595, 842


class PdfPage:
    """What is painted on a page; coordinates in points from the lower left corner."""

    def __init__(self) -> None:
        self.drawn: list[str] = []

    def text(self, x: float, y: float, words: str, size: float = 12) -> "PdfPage":
        codes = "".join(f"{ord(c):04x}" for c in words)
        self.drawn.append(f"BT /F1 {size} Tf {x} {y} Td <{codes}> Tj ET")
        return self

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> "PdfPage":
        self.drawn.append(f"0.5 w {x0} {y0} m {x1} {y1} l S")
        return self

    def stream(self) -> bytes:
        return "\n".join(self.drawn).encode("ascii")


def to_unicode(characters: Iterable[str], meanings: Mapping[str, str]) -> bytes:
    rows = "\n".join(
        f"<{ord(c):04x}> <{meanings.get(c, c).encode('utf-16-be').hex()}>" for c in sorted(set(characters))
    )
    count = len(set(characters))
    return (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def "
        f"1 begincodespacerange <0000> <ffff> endcodespacerange {count} beginbfchar\n{rows}\nendbfchar "
        "endcmap end end"
    ).encode("ascii")


def pdf(pages: list[PdfPage], *, meanings: Mapping[str, str] | None = None, is_mapped: bool = True) -> bytes:
    """Return a file; ``meanings`` gives characters another one in the map, ``is_mapped`` False leaves the map out."""
    used = {c for page in pages for part in page.drawn for c in _characters(part)}
    objects: dict[int, bytes] = {}
    fonts = "/ToUnicode 6 0 R" if is_mapped else ""
    objects[3] = (
        f"<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H /DescendantFonts [4 0 R] {fonts} >>"
    ).encode()
    narrow = " ".join(f"{code} [500]" for code in range(32, 127))
    objects[4] = (
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /CIDSystemInfo "
        "<< /Registry (Adobe) /Ordering (Identity) "
        f"/Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [{narrow}] >>"
    ).encode()
    objects[5] = (
        b"<< /Type /FontDescriptor /FontName /Song /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 "
        b"/Descent -120 /CapHeight 700 /StemV 80 >>"
    )
    objects[6] = _stream(to_unicode(used, meanings or {}))
    kids = []
    for place, page in enumerate(pages):
        number = 7 + 2 * place
        kids.append(f"{number} 0 R")
        objects[number] = (
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {number + 1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        ).encode()
        objects[number + 1] = _stream(page.stream())
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R >>"
    objects[2] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(pages)} >>".encode()
    return _file(objects)


def _characters(part: str) -> Iterable[str]:
    if "<" in part:
        codes = part[part.index("<") + 1 : part.index(">")]
        yield from (chr(int(codes[at : at + 4], 16)) for at in range(0, len(codes), 4))


def _stream(content: bytes) -> bytes:
    packed = zlib.compress(content)
    return f"<< /Length {len(packed)} /Filter /FlateDecode >>\nstream\n".encode() + packed + b"\nendstream"


def _file(objects: dict[int, bytes]) -> bytes:
    content = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    places = []
    for number in range(1, len(objects) + 1):
        places.append(len(content))
        content += f"{number} 0 obj\n".encode() + objects[number] + b"\nendobj\n"
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    return (
        content
        + (
            f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
            f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(content)}\n%%EOF\n"
        ).encode()
    )
