"""Sets a report as PDF by reportlab: columns, hyphens, footnotes, running headers, page numbers.

    python typeset.py REPORT.json FOLDER

It runs in the environment of the peers and imports nothing of this project.
"""

import json
import re
import sys
from pathlib import Path

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

WIDTH, HEIGHT = A4
LEFT, TOP, BOTTOM = 64, HEIGHT - 84, 76
GUTTER = 20
SIZE, SMALL, MARK = 10, 7.5, 6
PITCH, SMALL_PITCH = 12.4, 9.2
FONT, BOLD = "Times-Roman", "Times-Bold"
BREAKS = re.compile(r"(?<=[bcdfgklmnprst])(?=[bcdfgklmnprst][aeiou])")


class Setter:
    """Sets words into lines, lines into columns; notes wait for the foot of their column."""

    def __init__(self, path, report, columns):
        self.canvas = Canvas(str(path), pagesize=A4)
        self.canvas.setTitle(report["title"])
        self.canvas.setAuthor("Kea Rights Watch")
        self.report, self.columns = report, columns
        self.width = (WIDTH - 2 * LEFT - GUTTER * (columns - 1)) / columns
        self.page, self.column, self.number = 1, 0, 0
        self.y, self.foot, self.notes = TOP, BOTTOM, []

    def title_page(self):
        self.canvas.setFont(BOLD, 26)
        for step, words in enumerate(self.report["title"].split(": ")):
            self.canvas.drawString(LEFT, HEIGHT - 260 - 34 * step, words)
        self.canvas.setFont(FONT, 12)
        self.canvas.drawString(LEFT, HEIGHT - 360, "Kea Rights Watch")
        self.canvas.showPage()
        self.page = 2
        self.canvas.setFont(BOLD, 16)
        self.canvas.drawString(LEFT, TOP, "Contents")
        self.canvas.setFont(FONT, SIZE)
        for step, section in enumerate(self.report["sections"]):
            words = section["heading"][:60]
            dots = "." * int((430 - stringWidth(words, FONT, SIZE)) / 2.5)
            entry = f"{words} {dots} {3 + step // 2}"
            self.canvas.drawString(LEFT, TOP - 30 - 16 * step, entry)
        self.next_page()

    def next_page(self):
        self.canvas.setFont(FONT, 8)
        if self.page > 1:
            self.canvas.drawCentredString(WIDTH / 2, HEIGHT - 44, self.report["header"])
            self.canvas.drawString(LEFT, 36, self.report["footer"])
            self.canvas.drawRightString(WIDTH - LEFT, 36, str(self.page))
        self.canvas.showPage()
        self.page += 1
        self.column = 0

    def next_column(self):
        x = self.x
        if self.notes:
            self.canvas.line(x, self.foot - 2, x + 90, self.foot - 2)
        y = self.foot - 12
        for mark, lines in self.notes:
            for step, line in enumerate(lines):
                if step == 0:
                    self.canvas.setFont(FONT, 5)
                    self.canvas.drawString(x, y + 2.5, mark)
                self.canvas.setFont(FONT, SMALL)
                self.canvas.drawString(x + 8, y, line)
                y -= SMALL_PITCH
        self.notes, self.foot, self.y = [], BOTTOM, TOP
        self.column += 1
        if self.column == self.columns:
            self.next_page()

    @property
    def x(self):
        return LEFT + self.column * (self.width + GUTTER)

    def need(self, height):
        if self.y - height < self.foot:
            self.next_column()

    def heading(self, words):
        self.need(4 * PITCH)
        self.y -= 0.8 * PITCH
        for line in self.lines([(words, "")], BOLD, 13):
            self.canvas.setFont(BOLD, 13)
            self.canvas.drawString(self.x, self.y, " ".join(word for word, _ in line))
            self.y -= 15
        self.y -= 3

    def paragraph(self, pairs):
        lines = list(self.lines(pairs, FONT, SIZE))
        for index, line in enumerate(lines):
            marks = []
            height = 0
            for _, note in line:
                if note:
                    self.number += 1
                    marks.append((str(self.number), self.note_lines(note)))
                    height += len(marks[-1][1]) * SMALL_PITCH + (0 if self.notes else 14)
            if self.y - height < self.foot + PITCH:
                self.next_column()
            self.foot += height
            self.notes += marks
            self.draw(line, [mark for mark, _ in marks], justify=index + 1 < len(lines))
            self.y -= PITCH
        self.y -= 0.5 * PITCH

    def note_lines(self, note):
        found, line = [], ""
        for word in note.split():
            if line and stringWidth(f"{line} {word}", FONT, SMALL) > self.width - 10:
                found.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*found, line]

    def draw(self, line, marks, *, justify):
        words = [word for word, _ in line]
        taken = sum(stringWidth(word, FONT, SIZE) for word in words) + 5 * len(marks)
        space = (self.width - taken) / max(1, len(words) - 1) if justify else 2.5
        x = self.x
        left = list(marks)
        for word, note in line:
            self.canvas.setFont(FONT, SIZE)
            self.canvas.drawString(x, self.y, word)
            x += stringWidth(word, FONT, SIZE)
            if note:
                self.canvas.setFont(FONT, MARK)
                self.canvas.drawString(x, self.y + 3.6, left.pop(0))
                x += 5
            x += space

    def lines(self, pairs, font, size):
        """Lines of (word, note); long words are hyphenated."""
        line, width = [], 0.0
        words = []
        for sentence, note in pairs:
            parts = sentence.split()
            words += [(word, "") for word in parts[:-1]] + [(parts[-1], note)]
        for word, note in words:
            room = self.width - width - (2.5 if line else 0)
            if stringWidth(word, font, size) > room:
                head, tail = self.broken(word, room, font, size)
                if head:
                    line.append((head, ""))
                    word = tail
                yield line
                line, width = [], 0.0
            width += stringWidth(word, font, size) + (2.5 if line else 0) + (5 if note else 0)
            line.append((word, note))
        if line:
            yield line

    def broken(self, word, room, font, size):
        """The part of a word that still fits with a hyphen, and the rest."""
        real = [match.end() for match in re.finditer(r"(?<=\w)-(?=\w)", word)]
        soft = [match.start() for match in BREAKS.finditer(word)] if word.isalpha() else []
        for cut in sorted({*real, *soft}, reverse=True):
            head = word[:cut] if cut in real else word[:cut] + "-"
            if 2 < cut < len(word) - 2 and stringWidth(head, font, size) <= room:
                return head, word[cut:]
        return "", word

    def table(self, rows):
        self.next_column()
        while self.column:
            self.next_column()
        widths = (130, 240, 90)
        for row in rows:
            cells = []
            for words, width in zip(row, widths, strict=True):
                saved, self.width = self.width, width - 8
                cells.append(
                    [" ".join(w for w, _ in line) for line in self.lines([(words, "")], FONT, SIZE)]
                )
                self.width = saved
            height = max(len(cell) for cell in cells) * PITCH + 5
            x = LEFT
            for cell, width in zip(cells, widths, strict=True):
                self.canvas.rect(x, self.y - height + 10, width, height)
                for step, line in enumerate(cell):
                    self.canvas.setFont(FONT, SIZE)
                    self.canvas.drawString(x + 4, self.y - step * PITCH, line)
                x += width
            self.y -= height
        self.next_page()
        self.y = TOP


def typeset(path, report, columns):
    setter = Setter(path, report, columns)
    setter.title_page()
    middle = len(report["sections"]) // 2
    for number, section in enumerate(report["sections"]):
        if number == middle:
            setter.table(report["rows"])
        setter.heading(section["heading"])
        for pairs in section["paragraphs"]:
            setter.paragraph(pairs)
    setter.next_column()
    if setter.column:
        setter.next_page()
    setter.canvas.save()


def main():
    report = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))
    for columns in (1, 2):
        typeset(Path(sys.argv[2], f"set-{columns}-columns.pdf"), report, columns)


if __name__ == "__main__":
    main()
