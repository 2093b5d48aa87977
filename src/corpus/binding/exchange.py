# SPDX-License-Identifier: Apache-2.0
"""What news agencies, databases and web archives deliver: NITF, JSON Lines, WARC.

Record ids and stamps come from the piece, never from the clock or a random source.
"""

import json
import uuid

from .common import KIND_LABEL, address, by_line, esc
from .web import html_file


def nitf_file(piece, pieces):
    """One agency report in NITF 3.6."""
    def line(template, value):
        return template.format(esc(value)) + "\n" if value else ""
    day = piece.published.replace("-", "")
    place = line("<dateline><location>{}</location></dateline>", piece.dateline)
    paragraphs = "\n".join(f"<p>{esc(text)}</p>" for text in piece.paragraphs)
    bios = "".join(line("<tagline>{}</tagline>", bio) for bio in piece.bios)
    end = f"<body.end>\n{bios}</body.end>\n" if bios else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<nitf version="-//IPTC//DTD NITF 3.6//EN" xml:lang="{esc(piece.language)}">
<head>
<title>{esc(piece.headline)}</title>
<tobject tobject.type="{esc(KIND_LABEL[piece.kind])}"/>
<docdata>
<doc-id id-string="{esc(piece.slug)}"/>
{line('<date.issue norm="{}"/>', day)}</docdata>
<pubdata type="web" name="{esc(piece.outlet)}" position.section="{esc(piece.section)}" ex-ref="{esc(address(piece))}"/>
</head>
<body>
<body.head>
<hedline><hl1>{esc(piece.headline)}</hl1></hedline>
{line('<byline>{}</byline>', by_line(piece))}{place}{line('<abstract><p>{}</p></abstract>', piece.standfirst)}</body.head>
<body.content>
{paragraphs}
</body.content>
{end}</body>
</nitf>
"""


def json_lines_file(pieces):
    """An export of a database: one object a line, with the usual keys."""
    rows = []
    for piece in pieces:
        authors = [{"name": author.name, **({"bio": author.affiliation} if author.affiliation else {})}
                   for author in piece.authors]
        row = {"id": piece.slug, "headline": piece.headline, "standfirst": piece.standfirst,
               "authors": authors, "publication": piece.outlet, "section": piece.section,
               "kind": KIND_LABEL[piece.kind], "published": piece.published,
               "language": piece.language, "url": address(piece), "dateline": piece.dateline,
               "body": "\n\n".join(piece.paragraphs)}
        rows.append(json.dumps({key: value for key, value in row.items() if value},
                               ensure_ascii=False) + "\n")
    return "".join(rows)


def warc_record(kind, name, stamp, content_type, block, target=""):
    """One record of a WARC file, with the two empty lines behind it."""
    head = ["WARC/1.1", f"WARC-Type: {kind}",
            f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, name)}>",
            f"WARC-Date: {stamp}"]
    head += [f"WARC-Target-URI: {target}"] if target else []
    head += [f"Content-Type: {content_type}", f"Content-Length: {len(block)}", "", ""]
    return "\r\n".join(head).encode() + block + b"\r\n\r\n"


def warc_file(pieces):
    """The answers of the outlets' servers as a crawler kept them, the day after the last."""
    stamp = max(piece.published for piece in pieces) + "T23:00:00Z"
    records = [warc_record("warcinfo", "crawl", stamp, "application/warc-fields",
                           b"software: the builder of the sample corpus\r\nformat: WARC File Format 1.1\r\n")]
    for piece in pieces:
        page = html_file(piece, pieces)
        page = page.encode("utf-8") if isinstance(page, str) else page
        answer = (f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: {len(page)}\r\n\r\n"
                  .encode() + page)
        records.append(warc_record("response", piece.slug, stamp,
                                   "application/http; msgtype=response", answer, address(piece)))
    return b"".join(records)
