# SPDX-License-Identifier: Apache-2.0
"""Newsletter mails, one mailbox of several mails, and one RSS feed.

Message ids, part boundaries and dates come from the piece, never from the clock
or a random source.
"""

import re
from email.charset import QP, Charset
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

from .common import (DAYS, KIND_LABEL, MONTHS, ORDER_UK, address, by_line, esc, mail_date,
                     paragraphs_html, printed_paragraphs, written_date)
from .web import summary

SENDER = "newsletter@example.org"
FEED_TITLE = "Wire Service Nord – World Desk Feed"


def mail_lines(piece):
    """The text of the mail, part by part."""
    date = written_date(piece, ORDER_UK)
    top = " | ".join(filter(None, [piece.outlet, KIND_LABEL[piece.kind], date]))
    return ([top, piece.headline] + ([piece.standfirst] if piece.standfirst else [])
            + ([by_line(piece)] if piece.authors else []))


def text_part(piece):
    """The mail as plain text."""
    footer = ["-- ", f"You are receiving this email because you subscribed to {piece.outlet}.",
              f"Read it in your browser: {address(piece)}",
              f"Unsubscribe: https://example.org/{piece.outlet_slug}/unsubscribe"]
    parts = mail_lines(piece) + printed_paragraphs(piece) + piece.bios
    return "\n\n".join(parts) + "\n\n" + "\n".join(footer) + "\n"


def html_part(piece):
    """The mail as HTML."""
    standfirst = f"<p><b>{esc(piece.standfirst)}</b></p>\n" if piece.standfirst else ""
    byline = f"<p>{esc(by_line(piece))}</p>\n" if piece.authors else ""
    bios = "".join(f"<p><i>{esc(bio)}</i></p>\n" for bio in piece.bios)
    return f"""<html lang="{esc(piece.language)}"><body style="font-family: Georgia, serif">
<div style="color: #666">{esc(mail_lines(piece)[0])}</div>
<h1>{esc(piece.headline)}</h1>
{standfirst}{byline}{paragraphs_html(piece)}
{bios}<hr>
<p style="font-size: small">You are receiving this email because you subscribed to {esc(piece.outlet)}.
<a href="{esc(address(piece))}">View in browser</a> | <a href="https://example.org/{piece.outlet_slug}/unsubscribe">Unsubscribe</a> | <a href="https://example.org/{piece.outlet_slug}/preferences">Update your preferences</a></p>
</body></html>
"""


def message(piece):
    """The whole mail; without a Date field unless the day is known."""
    charset = Charset("utf-8")
    charset.body_encoding = QP
    mail = MIMEMultipart("alternative", boundary=f"=_{piece.slug}_part")
    mail["From"] = f'"{piece.outlet}" <{SENDER}>'
    mail["To"] = "reader@example.org"
    mail["Subject"] = piece.headline
    if piece.day:
        mail["Date"] = mail_date(piece.day)
    mail["Message-ID"] = f"<{piece.slug}@example.org>"
    mail["List-Unsubscribe"] = f"<https://example.org/{piece.outlet_slug}/unsubscribe>"
    mail.attach(MIMEText(text_part(piece), "plain", charset))
    mail.attach(MIMEText(html_part(piece), "html", charset))
    return mail.as_bytes()


def mail_file(piece, pieces):
    """One mail saved from a mail program."""
    return message(piece)


def mailbox_file(pieces):
    """All mails in one mbox file (the mboxrd kind: every '>*From ' line is quoted)."""
    entries = []
    for piece in sorted(pieces, key=lambda piece: (piece.published, piece.slug)):
        stamp = ""
        if piece.day:
            month = MONTHS[piece.day.month - 1][:3]
            stamp = f" {DAYS[piece.day.weekday()]} {month} {piece.day.day:2d} 12:00:00 {piece.day.year}"
        quoted = re.sub(rb"^(>*From )", rb">\1", message(piece), flags=re.MULTILINE)
        entries.append(f"From {SENDER}{stamp}\n".encode() + quoted.rstrip(b"\n") + b"\n\n")
    return b"".join(entries)


def rss_item(piece):
    """One item, the full text in content:encoded."""
    content = paragraphs_html(piece) + "".join(f"\n<p><em>{esc(bio)}</em></p>" for bio in piece.bios)
    content = content.replace("]]>", "]]]]><![CDATA[>")
    date = f"<pubDate>{mail_date(piece.day)}</pubDate>" if piece.day else ""
    creator = f"<dc:creator>{esc(piece.byline)}</dc:creator>" if piece.authors else ""
    categories = "".join(f"<category>{esc(name)}</category>"
                         for name in dict.fromkeys([piece.section, KIND_LABEL[piece.kind]]))
    lines = ["<item>", f"<title>{esc(piece.headline)}</title>", f"<link>{esc(address(piece))}</link>",
             f'<guid isPermaLink="true">{esc(address(piece))}</guid>', creator, date, categories,
             f'<source url="https://example.org/{piece.outlet_slug}/feed">{esc(piece.outlet)}</source>',
             f"<description>{esc(summary(piece))}</description>",
             f"<content:encoded><![CDATA[{content}]]></content:encoded>", "</item>"]
    return "\n".join(filter(None, lines))


def rss_file(pieces):
    """All items in one RSS 2.0 feed, the newest first."""
    newest_first = sorted(pieces, key=lambda piece: (piece.published, piece.slug), reverse=True)
    days = [piece.day for piece in pieces if piece.day]
    built = f"<lastBuildDate>{mail_date(max(days))}</lastBuildDate>\n" if days else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
<title>{esc(FEED_TITLE)}</title>
<link>https://example.org/wire-service-nord</link>
<description>Reports and comment on world affairs, distributed by Wire Service Nord.</description>
<language>en</language>
{built}{chr(10).join(rss_item(piece) for piece in newest_first)}
</channel>
</rss>
"""
