"""Reads a file with one library and prints its text as JSON: {"text", "seconds", "mebibytes"}.

    python peers.py LIBRARY FILE

It runs in the environment of the peers and imports nothing of this project.
"""

import json
import sys
import time


def read_pypdfium2(path):
    import pypdfium2

    document = pypdfium2.PdfDocument(path)
    return "\n".join(
        page.get_textpage().get_text_range().replace("\r\n", "\n") for page in document
    )


def read_pypdf(path):
    import pypdf

    return "\n".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def read_pdfminer(path):
    from pdfminer.high_level import extract_text

    return extract_text(path)


def read_kreuzberg(path):
    import kreuzberg

    return kreuzberg.extract_file_sync(path).content


def read_python_docx(path):
    import docx

    document = docx.Document(path)
    rows = ("\t".join(cell.text for cell in row.cells) for t in document.tables for row in t.rows)
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *rows])


def read_mammoth(path):
    import mammoth

    with open(path, "rb") as file:
        return mammoth.extract_raw_text(file).value


def main():
    library, path = sys.argv[1:]
    begun = time.process_time()
    text = globals()[f"read_{library}"](path)
    seconds = time.process_time() - begun
    with open("/proc/self/status", encoding="ascii") as file:
        memory = int(file.read().partition("VmHWM:")[2].split()[0]) / 1024
    print(json.dumps({"text": text, "seconds": seconds, "mebibytes": memory}))


if __name__ == "__main__":
    main()
