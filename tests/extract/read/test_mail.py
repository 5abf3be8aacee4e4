"""A mail is its sender's word; what others wrote in it stays theirs, and nothing of it is lost."""

from email.message import EmailMessage

import pytest

from extract.read.mail import read_mail
from extract.read.mail_parts import cut_mail
from graph.errors import UnreadableInput

STORY = "Two men followed me home yesterday. They took pictures of the door."


def mail(body=STORY, *, subject="At the door", sender="Ada Okoro <ada@kea.example>", page=None):
    message = EmailMessage()
    message["From"] = sender
    message["To"] = "desk@kea.example"
    message["Date"] = "Mon, 03 May 2021 23:30:00 -0700"
    message["Subject"] = subject
    message.set_content(body)
    if page is not None:
        message.add_alternative(page, subtype="html")
    return message


def read(message):
    return read_mail(message if isinstance(message, bytes) else message.as_bytes(), "note.eml")


def blocks(message):
    reading = read(message)
    return [(b.kind, reading.text[b.start : b.end]) for b in reading.blocks]


def named(message):
    """The text of each named part."""
    reading = read(message)
    starts = [*(one.start for one in reading.locators), len(reading.text)]
    names = [one.name for one in reading.locators]
    return [
        (name, reading.text[a:b].strip())
        for name, a, b in zip(names, starts, starts[1:], strict=False)
    ]


def test_sender_subject_and_day_in_the_zone_of_the_sender():
    known = read(mail()).layers["file"]
    assert (known.publisher, known.title, known.published) == (
        "Ada Okoro",
        "At the door",
        "2021-05-03",
    )


def test_the_header_stands_in_the_text_and_tells_nothing():
    found = blocks(mail())
    assert found[0][0] == "notice"
    assert found[0][1].startswith(
        "From: Ada Okoro <ada@kea.example>\nTo: desk@kea.example\nDate: Mon"
    )
    assert found[1:] == [("paragraph", STORY)]


def test_plain_text_goes_before_the_page():
    assert blocks(mail(page="<p>Something else.</p>"))[1:] == [("paragraph", STORY)]
    only_page = EmailMessage()
    only_page["From"] = "Ada Okoro <ada@kea.example>"
    only_page.set_content(f"<h1>Threats</h1><p>{STORY}</p>", subtype="html")
    assert blocks(only_page)[1:] == [("heading", "Threats"), ("paragraph", STORY)]


@pytest.mark.parametrize(
    ("charset", "coding"),
    [
        ("utf-8", "quoted-printable"),
        ("utf-8", "base64"),
        ("iso-8859-2", "8bit"),
        ("iso-2022-jp", "7bit"),
    ],
)
def test_encodings_of_mail_are_undone(charset, coding):
    body = (
        "\u65e5\u672c Dunedin."
        if charset == "iso-2022-jp"
        else "Dvo\u0159\u00e1k was followed = home."
    )
    message = EmailMessage()
    message["From"] = "=?utf-8?q?Ren=C3=A9_Okoro?= <r@kea.example>"
    message.set_content(body, charset=charset, cte=coding)
    reading = read(message)
    assert reading.text.endswith(body)
    assert reading.layers["file"].publisher == "Ren\u00e9 Okoro"


def test_a_wrong_charset_is_guessed_and_noted():
    raw = b"From: a@b.example\nContent-Type: text/plain; charset=utf-8\n\nThe caf\xe9 was watched by four men.\n"
    reading = read(raw)
    assert "caf\u00e9" in reading.text
    assert reading.reader == "mail/2;charset=cp1252"


REPLY = f"""{STORY}

On Sun, 2 May 2021 at 10:00, Ben Lund <ben@kea.example>
wrote:
> I threatened nobody.
> Nor did the consul.

Ben denies it, as you see.

-- 
Ada Okoro
+64 3 000 0000
"""


def test_quoted_words_are_another_persons_and_stay_in_the_text():
    found = blocks(mail(REPLY))
    assert [kind for kind, _ in found] == [
        "notice",
        "paragraph",
        "notice",
        "notice",
        "paragraph",
        "notice",
    ]
    assert "I threatened nobody" in found[3][1]
    assert found[4][1] == "Ben denies it, as you see."
    assert [name for name, _ in named(mail(REPLY))] == [
        "message", "quoted mail", "message", "signature",
    ]  # fmt: skip


def test_earlier_mail_without_marks_is_quoted_to_its_end():
    body = f"{STORY}\n\n-----Original Message-----\nFrom: Ben\nSent: 2 May\nTo: Ada\nSubject: x\n\nI hit him.\n"
    assert named(mail(body))[-1][0] == "quoted mail"
    assert blocks(mail(body))[-1] == ("notice", "I hit him.")


@pytest.mark.parametrize(
    "heads",
    [
        "Von: Consulate\nGesendet: 2. Mai 2021\nAn: Ada\nBetreff: x",
        "De : Consulat\nEnvoy\u00e9 : 2 mai 2021\n\u00c0 : Ada\nObjet : x",
        "\u53d1\u4ef6\u4eba\uff1a Consulate\n\u65e5\u671f\uff1a 2021\n\u6536\u4ef6\u4eba\uff1a Ada",
        "From: Consulate <info@consulate.example>\nDate: 2 May 2021",
        "\u043f\u043d, 3 \u043c\u0430\u044f 2021 \u0433., Consulate <info@consulate.example>:",
    ],
    ids=["German", "French", "Chinese", "two headers", "Russian"],
)
def test_earlier_mail_is_told_in_other_languages_and_by_few_headers(heads):
    body = f"{STORY}\n\n{heads}\n\nShe hit our officer.\n"
    assert blocks(mail(body))[-1] == ("notice", "She hit our officer.")


def test_the_rest_of_a_quoted_line_that_was_wrapped_is_quoted_too():
    body = (
        "> The embassy has looked into it with great care, and its officers did not send\n"
        "anyone to his home.\nThey lie.\n"
    )
    assert [kind for kind, _ in blocks(mail(body))[1:]] == ["notice", "paragraph"]
    assert blocks(mail(body))[-1][1] == "They lie."


def test_what_a_page_cites_of_earlier_mail_is_another_persons():
    page = (
        f"<p>{STORY}</p><blockquote type=cite><p>She hit our officer.</p></blockquote>"
        "<p>They lie.</p><blockquote><p>A line from the law.</p></blockquote>"
    )
    assert [kind for kind, _ in blocks(mail("", page=page))[1:]] == [
        "paragraph", "notice", "paragraph", "quote",
    ]  # fmt: skip


def test_a_mail_that_a_page_passes_on_is_read():
    page = (
        "<blockquote type=cite><div>Begin forwarded message:</div><br>"
        "<div>We will tell your parents what you do.</div></blockquote>"
    )
    assert blocks(mail("", page=page))[-1] == (
        "paragraph",
        "We will tell your parents what you do.",
    )


FORWARD = """See below.

---------- Forwarded message ---------
From: Consulate <info@consulate.example>
Date: Sun, 2 May 2021
Subject: Your vigil
To: <ada@kea.example>

We will tell your parents what you do. Stop the vigil at once.
"""


def test_a_forwarded_mail_is_read_and_named():
    found = blocks(mail(FORWARD, subject="Fwd: Your vigil"))
    assert found[-1] == (
        "paragraph",
        "We will tell your parents what you do. Stop the vigil at once.",
    )
    assert found[-2][0] == "notice" and "Subject: Your vigil" in found[-2][1]
    assert named(mail(FORWARD))[-1][0] == "forwarded mail"


@pytest.mark.parametrize(
    ("subject", "kind"), [("Fwd: Your vigil", "forwarded mail"), ("Re: Your vigil", "quoted mail")]
)
def test_header_lines_alone_announce_what_the_subject_says(subject, kind):
    body = "Look.\n\nFrom: Consulate\nSent: 2 May 2021\nTo: Ada\nSubject: Your vigil\n\nStop it.\n"
    assert named(mail(body, subject=subject))[-1][0] == kind


def test_parts_of_a_mail_hold_all_of_it():
    for body in (REPLY, FORWARD, STORY, "", "\n\n> a\n", "-- \n", "On x wrote:\n"):
        stretches = cut_mail(body, "Re: x")
        assert "".join(body[s.start : s.end] for s in stretches) == body


def test_attachments_are_listed_and_not_read():
    message = mail()
    message.add_attachment(
        b"I am evidence.", maintype="text", subtype="plain", filename="a note.txt"
    )
    message.add_attachment(
        b"%PDF", maintype="application", subtype="pdf", filename="r\u00e9sum\u00e9.pdf"
    )
    reading = read(message)
    assert "evidence" not in reading.text
    name, listed = named(message)[-1]
    assert name == "attachments"
    assert listed.splitlines() == [
        "Attachments, not read:",
        "a note.txt (text/plain, 14 bytes)",
        "r\u00e9sum\u00e9.pdf (application/pdf, 4 bytes)",
    ]
    assert reading.blocks[-1].kind == "notice"


def test_a_mail_that_is_attached_as_such_is_read_as_a_part_of_its_own():
    inner = mail(
        "They beat him.\n\n> I saw nothing.\n", subject="Old one", sender="ben@kea.example"
    )
    inner.add_attachment(b"GIF", maintype="image", subtype="gif", filename="gate.gif")
    inner.add_attachment(mail("Innermost words.", subject="Older"))
    message = mail()
    message.add_attachment(inner)
    parts = named(message)
    assert [name for name, _ in parts] == [
        "message", "attached mail", "quoted mail", "attached mail", "attachments",
    ]  # fmt: skip
    assert parts[1][1].startswith("From: ben@kea.example") and "They beat him." in parts[1][1]
    assert parts[3][1].endswith("Innermost words.")
    assert parts[4][1].splitlines()[1:] == ["gate.gif (image/gif, 3 bytes)"]
    told = [words for kind, words in blocks(message) if kind == "paragraph"]
    assert told == [STORY, "They beat him.", "Innermost words."]
    assert read(message).layers["file"].title == "At the door"


def test_an_attached_mail_that_cannot_be_read_is_listed_with_the_reason():
    torn = "From: a@b\nSubject: Torn\nContent-Type: text/html\n\n<script>x</script>\n"
    whole = (
        'From: Ada <ada@kea.example>\nContent-Type: multipart/mixed; boundary="cut"\n\n'
        f"--cut\nContent-Type: text/plain\n\n{STORY}\n"
        f"--cut\nContent-Type: message/rfc822\n\n{torn}\n--cut--\n"
    ).encode()
    assert STORY in read(whole).text
    assert named(whole)[-1][1].splitlines()[1:] == [
        "Torn.eml (message/rfc822): the page holds no text outside menus and scripts"
    ]


def test_several_texts_of_one_mail_are_all_read():
    message = EmailMessage()
    message["From"] = "a@b.example"
    message.make_mixed()
    for words in ("First part of it.", "Second part of it."):
        part = EmailMessage()
        part.set_content(words)
        message.attach(part)
    assert [text for _, text in blocks(message)[1:]] == ["First part of it.", "Second part of it."]


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty"),
        (b"Dear Ada,\n\nno mail this is.\n", "no e-mail"),
        (b"%PDF-1.7\n\n", "no e-mail"),
        (b"From: a@b\nContent-Transfer-Encoding: base64\n\n" + STORY.encode(), "UTF-8"),
    ],
)
def test_what_is_no_mail_says_so(data, reason):
    with pytest.raises(UnreadableInput, match=reason):
        read(data)


@pytest.mark.parametrize(
    "head",
    [
        b"From: \xff\xfe\nDate: nonsense\nSubject: =?bad?q?x?=\n",
        b"From: <<<>>>,,,;\nDate: Mon, 99 Foo 20210 99:99:99 +9999\n",
        b"From: =?utf-8?b?!!!!?=\nContent-Type: multipart/mixed\n",
        b'From: a@b\nContent-Type: multipart/mixed; boundary=""\n',
        b'From: a@b\nContent-Type: text/plain; charset="no-such"\n',
    ],
)
def test_broken_headers_do_not_stop_the_reading(head):
    reading = read(head + b"\n" + STORY.encode() + b"\n")
    assert reading.layers["file"].published is None
    assert reading.text
