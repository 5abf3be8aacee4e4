"""PDF, Word and mail files as tests need them, written by hand: no library lies in between."""

import textwrap
import zipfile
import zlib
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape

SIZE = 10.0
LETTER = 0.6 * SIZE
"""Width of every letter: the font is Courier."""
PITCH = 12.0
WIDTH, HEIGHT = 595.0, 842.0


@dataclass
class PdfPage:
    """Drawing operators of a page, written down as they are called."""

    operators: list[str] = field(default_factory=list)
    resources: str = ""

    def text(self, x, y, words, *, size=SIZE, bold=False, rise=0.0):
        """Words that begin at `x` on the baseline `y`, both in points from below and left."""
        shown = words.encode("cp1252").hex()
        font = "F2" if bold else "F1"
        self.operators.append(f"BT /{font} {size} Tf {rise} Ts 1 0 0 1 {x} {y} Tm <{shown}> Tj ET")

    def lines(self, x, y, lines, *, size=SIZE, bold=False, pitch=PITCH):
        """Lines below each other; the height below the last."""
        for line in lines:
            self.text(x, y, line, size=size, bold=bold)
            y -= pitch
        return y

    def paragraph(self, x, y, words, *, letters, **style):
        """Words wrapped after so many letters; the height below the last line."""
        return self.lines(x, y, textwrap.wrap(words, letters, break_on_hyphens=False), **style)

    def rule(self, x0, x1, y):
        self.operators.append(f"{x0} {y} m {x1} {y} l S")

    def box(self, x, y, width, height):
        self.operators.append(f"{x} {y} {width} {height} re S")

    def picture(self):
        """A gray square over the page, as a scan has it."""
        self.operators.append("q 595 0 0 842 0 0 cm /Im Do Q")


def pdf(pages, *, info=None, turned=0, encrypted=False, extra=()):
    """The bytes of a PDF.

    Args:
        pages: `PdfPage`s.
        info: Entries of the information dictionary.
        turned: Degrees by which every page is shown turned.
        encrypted: Claim that a password is needed.
        extra: Further objects, after all others.
    """
    objects = []
    kids = " ".join(f"{7 + 2 * i} 0 R" for i in range(len(pages)))
    objects.append("<< /Type /Catalog /Pages 2 0 R >>")
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>")
    for name in ("Courier", "Courier-Bold"):
        objects.append(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>"
        )
    objects.append(_stream(b"\x80", "/Type /XObject /Subtype /Image /Width 1 /Height 1"
                           " /ColorSpace /DeviceGray /BitsPerComponent 8"))  # fmt: skip
    said = " ".join(f"/{key} <{_utf16(value)}>" for key, value in (info or {}).items())
    objects.append(f"<< {said} >>")
    for i, page in enumerate(pages):
        fonts = "/Font << /F1 3 0 R /F2 4 0 R >> /XObject << /Im 5 0 R >>"
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Rotate {turned}"
            f" /Resources << {fonts} >> /Contents {8 + 2 * i} 0 R >>"
        )
        objects.append(_stream("\n".join(page.operators).encode("latin-1")))
    objects += extra
    return _file(objects, encrypted=encrypted)


def _stream(data, entries=""):
    head = f"<< /Length {len(data)} {entries} >>\nstream\n".encode()
    return head + data + b"\nendstream"


def bomb(size):
    """A stream that grows to so many bytes when it is unpacked, all spaces."""
    packer = zlib.compressobj(9)
    part = b" " * 2**20
    packed = b"".join(packer.compress(part) for _ in range(size // 2**20)) + packer.flush()
    return _stream(packed, "/Filter /FlateDecode")


def _utf16(value):
    return (b"\xfe\xff" + value.encode("utf-16-be")).hex()


def _file(objects, *, encrypted):
    out = BytesIO()
    out.write(b"%PDF-1.7\n")
    places = []
    for number, content in enumerate(objects, start=1):
        places.append(out.tell())
        body = content if isinstance(content, bytes) else content.encode("latin-1")
        out.write(f"{number} 0 obj\n".encode() + body + b"\nendobj\n")
    start = out.tell()
    out.write(f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode())
    out.writelines(f"{place:010} 00000 n \n".encode() for place in places)
    lock = ""
    if encrypted:
        noise = "00112233445566778899aabbccddeeff" * 2
        lock = (
            f"/Encrypt << /Filter /Standard /V 1 /R 2 /O <{noise}> /U <{noise}> /P -4 >>"
            f" /ID [<{noise[:32]}> <{noise[:32]}>]"
        )
    out.write(
        f"trailer << /Size {len(objects) + 1} /Root 1 0 R /Info 6 0 R {lock} >>\n"
        f"startxref\n{start}\n%%EOF\n".encode()
    )
    return out.getvalue()


_WORD = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
_STYLES = f"""<w:styles {_WORD}>
<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="My head"/><w:basedOn w:val="Head"/></w:style>
<w:style w:type="paragraph" w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Listed"><w:name w:val="List Bullet"/></w:style>
</w:styles>"""
_CORE = """<cp:coreProperties
 xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<dc:title>{title}</dc:title><dc:creator>{author}</dc:creator>
<dcterms:modified xsi:type="dcterms:W3CDTF">{modified}</dcterms:modified></cp:coreProperties>"""
_PARTS = {
    "styles": ("styles.xml", "styles"),
    "footnotes": ("footnotes.xml", "footnotes"),
    "comments": ("comments.xml", "comments"),
}


def word_paragraph(words="", *, style="", inner=""):
    """A paragraph of a Word file; `inner` is put behind its words as it is."""
    named = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    run = f'<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r>' if words else ""
    return f"<w:p>{named}{run}{inner}</w:p>"


def docx(
    body, *, title="", author="", modified="2021-06-01T10:00:00Z", notes="", comments="", more=None
):
    """The bytes of a Word file.

    Args:
        body: XML of what stands in `w:body`; names begin with `w:`.
        notes: XML of footnotes, comments likewise.
        more: Further files of the package, by name.
    """
    parts = {"styles": _STYLES}
    if notes:
        parts["footnotes"] = f"<w:footnotes {_WORD}>{notes}</w:footnotes>"
    if comments:
        parts["comments"] = f"<w:comments {_WORD}>{comments}</w:comments>"
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    package = "http://schemas.openxmlformats.org/package/2006"
    types = "".join(
        f'<Override PartName="/word/{_PARTS[name][0]}" ContentType="{main}.{name}+xml"/>'
        for name in parts
    )
    linked = "".join(
        f'<Relationship Id="r{i}" Type="{relations}/{_PARTS[name][1]}" Target="{_PARTS[name][0]}"/>'
        for i, name in enumerate(parts)
    )
    files = {
        "[Content_Types].xml": f'<Types xmlns="{package}/content-types">'
        '<Default Extension="xml" ContentType="application/xml"/>'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{main}.document.main+xml"/>{types}'
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>'
        "</Types>",
        "_rels/.rels": f'<Relationships xmlns="{package}/relationships">'
        f'<Relationship Id="a" Type="{relations}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="b" Type="{package}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
        "</Relationships>",
        "word/document.xml": f"<w:document {_WORD}><w:body>{body}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{package}/relationships">{linked}</Relationships>',
        "docProps/core.xml": _CORE.format(
            title=escape(title), author=escape(author), modified=modified
        ),
        **{f"word/{_PARTS[name][0]}": content for name, content in parts.items()},
        **(more or {}),
    }
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package_file:
        for name, content in files.items():
            package_file.writestr(name, content)
    return out.getvalue()
