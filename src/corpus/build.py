#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Binds the pieces in articles/ into the sample corpus, each in its own file format.

    python3 src/corpus/build.py              build the folder corpus/
    python3 src/corpus/build.py --check      only check the pieces and count them
    python3 src/corpus/build.py --articles DIR --output DIR

Needed: Python 3.9 or later (standard library only) and, for the documents, these
packages of Debian 12 (install them with apt-get install --no-install-recommends):

    pandoc 2.17                  docx, odt, rtf, epub
    libreoffice-writer-nogui 7.4 doc, pdf
    fonts-liberation 1.07        the typeface of the PDF files
    hyphen-en-us 2.8             hyphenation in the PDF files

Two builds with the same versions give the same files to the byte: nothing in them
comes from the clock, from a random source or from the machine. Other versions give
other bytes with the same text.
"""

import argparse
import json
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

sys.dont_write_bytecode = True

from binding import exchange, feeds, office, plain, web  # noqa: E402
from binding.pieces import FORMATS, read_pieces  # noqa: E402

HERE = Path(__file__).resolve().parent
TEXT_WRITERS = {"txt": plain.text_file, "md": plain.markdown_file, "html": web.html_file,
                "eml": feeds.mail_file, "nitf": exchange.nitf_file}
# Formats whose pieces all go into one file.
SHARED_FILES = {"mbox": ("newsletters.mbox", feeds.mailbox_file),
                "rss": ("wire-feed.xml", feeds.rss_file),
                "jsonl": ("database-export.jsonl", exchange.json_lines_file),
                "warc": ("web-crawl.warc", exchange.warc_file)}
DAMAGED = "damaged-report.docx"
IGNORE_FILE = ".datelineignore"
TOOLS = {"pandoc": "pandoc 2.17", "soffice": "LibreOffice 7.4"}

README_HEAD = """# The sample corpus

Opinion and news about world affairs, 2022–2026, to try Dateline on and to test it with.
All of it is original writing made for this project and is under the Apache License 2.0
like the rest of it. The outlets are invented; the bylines are desks, not persons. The
events are real where they are past, the opinions are nobody’s. The files are in
{formats} formats, laid out as one finds them in a real collection, with the site
furniture, odd dates and homonyms that make such a collection hard to index.

The folder is made by a program: the pieces are in `src/corpus/articles`, and
`python3 src/corpus/build.py` (its head says what it needs) writes every file here anew,
this one too. So change the pieces, not the files.

| File | What it is for | Kind | About | Date |
| --- | --- | --- | --- | --- |
"""


def as_bytes(content):
    """Text as UTF-8; bytes as they are."""
    return content.encode("utf-8") if isinstance(content, str) else content


def check_tools():
    """Stops before any work when a tool is missing; names a version that differs."""
    missing = [f"{command} ({wanted})" for command, wanted in TOOLS.items() if not shutil.which(command)]
    if missing:
        sys.exit("not installed: " + ", ".join(missing))
    for command, wanted in TOOLS.items():
        found = subprocess.run([command, "--version"], capture_output=True, text=True).stdout.split("\n")[0]
        if not found.startswith(wanted):
            print(f"warning: {found.strip()} instead of {wanted}: the bytes will differ", file=sys.stderr)
    fonts = subprocess.run(["fc-list", ":family=Liberation Serif"], capture_output=True, text=True).stdout
    if not fonts.strip():
        sys.exit("not installed: the font Liberation Serif (fonts-liberation)")


def file_of(piece):
    """The name of the file that holds the piece."""
    if piece.format in SHARED_FILES:
        return SHARED_FILES[piece.format][0]
    return f"{piece.slug}.{piece.format}"


def write_pieces(pieces, folder):
    """Writes every piece into the folder, in its own format."""
    for piece in pieces:
        target = folder / file_of(piece)
        if piece.format in TEXT_WRITERS:
            target.write_bytes(as_bytes(TEXT_WRITERS[piece.format](piece, pieces)))
        elif piece.format in office.WRITERS:
            office.WRITERS[piece.format](piece, target)
    for form, (name, writer) in SHARED_FILES.items():
        chosen = [piece for piece in pieces if piece.format == form]
        if chosen:
            (folder / name).write_bytes(as_bytes(writer(chosen)))
    office.write_with_libreoffice(pieces, folder)


def write_damaged(pieces, folder):
    """Writes the first 60 % of the first docx: what a broken-off download leaves."""
    documents = [piece for piece in pieces if piece.format == "docx"]
    if not documents:
        return None
    data = (folder / file_of(documents[0])).read_bytes()
    (folder / DAMAGED).write_bytes(data[:len(data) * 6 // 10])
    return documents[0]


def cell(text):
    """Text for a cell of a Markdown table."""
    return text.replace("|", "\\|")


def readme(pieces, damaged):
    """The table of the files; a shared file has a row for each piece in it."""
    rows = []
    for piece in pieces:
        name = f"[{file_of(piece)}]({file_of(piece)})"
        if piece.format in SHARED_FILES:
            name += ": " + cell(piece.headline)
        rows.append((file_of(piece), f"| {name} | {cell(piece.note)} | {piece.kind} | "
                     f"{' '.join(piece.about) or '–'} | {piece.published or 'undated'} |"))
    if damaged:
        rows.append((DAMAGED, f"| [{DAMAGED}]({DAMAGED}) | damaged on purpose: the first 60 % of "
                     f"{file_of(damaged)}, which no reader can open | – | – | – |"))
    formats = len({piece.format for piece in pieces})
    return README_HEAD.format(formats=formats) + "\n".join(row for _, row in sorted(rows)) + "\n"


def replace_folder(new, old):
    """Puts the files of `new` into `old` and removes there what is not in `new`.

    Only a folder that this program made (it has the ignore file) or an empty one is
    cleared, so that a mistyped --output costs nobody his documents.
    """
    old.mkdir(parents=True, exist_ok=True)
    present = [path for path in old.iterdir()]
    if present and not (old / IGNORE_FILE).exists():
        sys.exit(f"{old.name} is not empty and was not made by this program; nothing written")
    for path in present:
        if path.is_file() and not (new / path.name).exists():
            path.unlink()
    for path in sorted(new.iterdir()):
        shutil.copyfile(path, old / path.name)


def build(pieces, output):
    """Builds the whole corpus beside its place first, so that a failure leaves the old one."""
    check_tools()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        write_pieces(pieces, folder)
        damaged = write_damaged(pieces, folder)
        (folder / "README.md").write_text(readme(pieces, damaged), encoding="utf-8")
        (folder / IGNORE_FILE).write_text("README.md\n", encoding="utf-8")
        replace_folder(folder, output)


def judged(pieces):
    """The pieces as data that `dateline evaluate countries` reads, one JSON object a line."""
    rows = [{"id": piece.slug, "title": piece.headline,
             "text": "\n\n".join(([piece.standfirst] if piece.standfirst else []) + piece.paragraphs),
             "about": piece.about, "mentioned": piece.mentioned} for piece in pieces]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def counts(pieces):
    """What the corpus holds, in a few lines."""
    countries = {code for piece in pieces for code in piece.about + piece.mentioned}
    about = {code for piece in pieces for code in piece.about}
    formats = Counter(piece.format for piece in pieces)
    kinds = Counter(piece.kind for piece in pieces)
    languages = Counter(piece.language for piece in pieces)
    designs = len({web.design(piece) for piece in pieces if piece.format == "html"})
    exact = Counter(len(piece.published) for piece in pieces)
    return "\n".join([
        f"pieces:    {len(pieces)}, {sum(piece.words for piece in pieces)} words",
        f"countries: {len(countries)} in about or mentioned, {len(about)} in about",
        "formats:   " + ", ".join(f"{name} {formats[name]}" for name in FORMATS if formats[name]),
        "kinds:     " + ", ".join(f"{name} {number}" for name, number in kinds.most_common()),
        f"dates:     {exact[10]} to the day, {exact[7]} to the month, {exact[4]} to the year, {exact[0]} undated",
        "languages: " + ", ".join(f"{name} {number}" for name, number in languages.most_common()),
        f"designs:   {designs} designs of web page"])


def main():
    """Reads the command line, checks the pieces and, unless only asked to check, builds."""
    parser = argparse.ArgumentParser(description="Builds the sample corpus.")
    parser.add_argument("--check", action="store_true", help="only check the pieces and count them")
    parser.add_argument("--articles", type=Path, default=HERE / "articles", help="folder of the pieces")
    parser.add_argument("--output", type=Path, default=HERE.parent.parent / "corpus", help="folder to build")
    parser.add_argument("--judged", type=Path, help="only write the pieces as judged data to this file")
    options = parser.parse_args()
    pieces, errors = read_pieces(options.articles)
    for error in errors:
        print(error, file=sys.stderr)
    print(counts(pieces))
    if errors:
        sys.exit(f"{len(errors)} errors")
    if not pieces:
        sys.exit("no pieces")
    if options.judged:
        options.judged.write_text(judged(pieces), encoding="utf-8")
    elif not options.check:
        build(pieces, options.output)


if __name__ == "__main__":
    main()
