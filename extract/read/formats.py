"""Which reader reads which format. The readers here parse what others made, so they run bounded.

The bounded process imports this module, and with it every library that such a reader needs.
"""

from collections.abc import Callable, Mapping

from extract.read.document import Reading
from extract.read.docx import read_docx
from extract.read.html import read_html, read_page
from extract.read.mail import read_mail
from extract.read.pdf import read_pdf

DECODED_PAGE = "decoded page"
"""HTML that was given as text; no file name ends so."""

Reader = Callable[[bytes, str], Reading]

PARSERS: Mapping[str, Reader] = {
    ".pdf": read_pdf,
    ".docx": read_docx,
    ".eml": read_mail,
    ".html": read_html,
    ".htm": read_html,
    ".xhtml": read_html,
    DECODED_PAGE: lambda data, path: read_page(data.decode("utf-8", "surrogatepass"), path),
}
