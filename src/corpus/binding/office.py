# SPDX-License-Identifier: Apache-2.0
"""Documents: docx, odt, rtf and epub by pandoc; doc and pdf by LibreOffice.

Both tools write the time of the build into what they make. What they made is
therefore gone over again: the document's own dates become the date of publication
(or go, when that is not known to the day), and times that only the container has
become a constant. That makes two builds equal to the byte, and keeps a date out of
the documents that are in the corpus because they have none.
"""

import os
import re
import subprocess
import tempfile
import uuid
import zipfile
from pathlib import Path

from .common import ORDER_UK, ORDER_US, by_line, esc, paragraphs_html, printed_paragraphs, written_date

# The earliest time a zip entry can state.
ZIP_TIME = (1980, 1, 1, 0, 0, 0)
BOOK_SPACE = uuid.UUID("5a6e2d34-93f5-5d0c-9b43-5c1d6c1c8f0e")


def run(command):
    """Runs a tool; its output is shown only when it fails."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                          env=dict(os.environ, SOURCE_DATE_EPOCH="0", TZ="UTC", LC_ALL="C.UTF-8"))
    if done.returncode:
        raise RuntimeError(f"{command[0]} failed:\n{done.stdout}")


def created(piece):
    """The document's date property: noon of the day of publication, if that is known."""
    return f"{piece.published}T12:00:00Z" if piece.day else ""


def imprint(piece):
    """The line with the outlet, the section and the date."""
    order = (ORDER_US, ORDER_UK)[piece.pick("date order", 2)]
    separator = (" | ", ", ", " · ")[piece.pick("imprint", 3)]
    return separator.join(filter(None, [piece.outlet, piece.section, written_date(piece, order)]))


def rewrite_zip(path, change):
    """Rewrites each entry with constant times; change(name, data) gives its new data."""
    with zipfile.ZipFile(path) as archive:
        entries = [(item.filename, archive.read(item)) for item in archive.infolist()]
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in entries:
            item = zipfile.ZipInfo(name, ZIP_TIME)
            item.create_system = 3
            item.external_attr = 0o644 << 16
            item.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(item, change(name, data))


# --- pandoc ---------------------------------------------------------------------

def styled(style, text):
    """A paragraph in a named style of the word processor."""
    return f'<div data-custom-style="{style}"><p>{esc(text)}</p></div>'


def pandoc_source(piece, title_style):
    """The piece as the HTML that pandoc reads; the headline as a title or a heading."""
    if title_style:
        lines = [styled("Title", piece.headline), styled("Author", by_line(piece)),
                 styled("Date", imprint(piece))]
    else:
        lines = [f"<h1>{esc(piece.headline)}</h1>", f"<p>{esc(by_line(piece))}</p>",
                 f"<p>{esc(imprint(piece))}</p>"]
    if not piece.authors:
        del lines[1]
    if piece.standfirst:
        lines.append(f"<p><strong>{esc(piece.standfirst)}</strong></p>")
    lines.append(paragraphs_html(piece))
    lines += [f"<p><em>{esc(bio)}</em></p>" for bio in piece.bios]
    return "<html><body>\n" + "\n".join(lines) + "\n</body></html>\n"


def pandoc(piece, target, form, title_style=False, options=()):
    """Converts the piece with pandoc."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "piece.html")
        source.write_text(pandoc_source(piece, title_style), encoding="utf-8")
        run(["pandoc", "--from=html", "--to=" + form, "--standalone", f"--output={target}",
             "--metadata=lang:" + piece.language, *options, str(source)])


def docx_properties(piece):
    """docProps/core.xml with the date of publication as the date of creation."""
    stamp = created(piece)
    dates = "".join(f'<dcterms:{name} xsi:type="dcterms:W3CDTF">{stamp}</dcterms:{name}>'
                    for name in ("created", "modified") if stamp)
    return f"""<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>{esc(piece.headline)}</dc:title><dc:creator>{esc(piece.byline)}</dc:creator><dc:language>{esc(piece.language)}</dc:language>{dates}</cp:coreProperties>
""".encode()


def write_docx(piece, target):
    """A Word document; half of them use the Title style, half Heading 1."""
    pandoc(piece, target, "docx", title_style=piece.pick("title style", 2) == 0)
    rewrite_zip(target, lambda name, data: docx_properties(piece)
                if name == "docProps/core.xml" else data)


def odt_properties(piece):
    """meta.xml with the date of publication as the date of creation."""
    stamp = created(piece).rstrip("Z")
    dates = f"<meta:creation-date>{stamp}</meta:creation-date><dc:date>{stamp}</dc:date>" if stamp else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2"><office:meta>{odf_names(piece)}{dates}</office:meta></office:document-meta>
""".encode()


def odf_names(piece):
    """Title, author and language as OpenDocument properties."""
    return (f"<dc:title>{esc(piece.headline)}</dc:title>"
            f"<meta:initial-creator>{esc(piece.byline)}</meta:initial-creator>"
            f"<dc:creator>{esc(piece.byline)}</dc:creator><dc:language>{esc(piece.language)}</dc:language>")


def write_odt(piece, target):
    """An OpenDocument text."""
    pandoc(piece, target, "odt", title_style=piece.pick("title style", 2) == 0)
    rewrite_zip(target, lambda name, data: odt_properties(piece) if name == "meta.xml" else data)


def rtf_text(text):
    """Text for RTF: signs outside ASCII as numbers."""
    escaped = re.sub(r"([\\{}])", r"\\\1", text)
    return "".join(sign if ord(sign) < 128 else f"\\u{ord(sign)}?" for sign in escaped)


def write_rtf(piece, target):
    """Rich text; pandoc gives it no properties, so they are put in after its colours."""
    pandoc(piece, target, "rtf")
    date = ""
    if piece.day:
        date = r"{\creatim\yr%d\mo%d\dy%d\hr12\min0}" % (piece.day.year, piece.day.month, piece.day.day)
    info = r"{\info{\title %s}{\author %s}%s}" % (rtf_text(piece.headline), rtf_text(piece.byline), date)
    text = target.read_text(encoding="ascii")
    marked = text.replace("\n\\widowctrl", "\n" + info + "\n\\widowctrl", 1)
    if marked == text:
        raise RuntimeError(f"{piece.slug}: pandoc's RTF header is not as expected")
    target.write_text(marked, encoding="ascii")


def without_build_date(piece):
    """Takes out the date that pandoc puts into a book that has none of its own."""
    def change(name, data):
        if name.endswith("content.opf") and not piece.published:
            return re.sub(rb"\s*<dc:date[^>]*>[^<]*</dc:date>", b"", data)
        return data
    return change


def write_epub(piece, target):
    """A small e-book. EPUB 2, since EPUB 3 demands a date of modification."""
    options = ["--metadata=title:" + piece.headline, "--metadata=author:" + piece.byline,
               "--metadata=publisher:" + piece.outlet,
               f"--metadata=identifier:urn:uuid:{uuid.uuid5(BOOK_SPACE, piece.slug)}"]
    options += ["--metadata=date:" + piece.published] if piece.published else []
    pandoc(piece, target, "epub2", options=options)
    rewrite_zip(target, without_build_date(piece))


# --- LibreOffice ----------------------------------------------------------------

ODF_STYLES = """<office:styles>
<style:default-style style:family="paragraph"><style:paragraph-properties fo:hyphenation-ladder-count="no-limit"/><style:text-properties style:font-name="Liberation Serif" fo:font-size="11.5pt" fo:language="en" fo:country="US"/></style:default-style>
<style:style style:name="Standard" style:family="paragraph"/>
<style:style style:name="Text_20_body" style:display-name="Text body" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.25cm" fo:line-height="125%" fo:text-align="justify" fo:orphans="2" fo:widows="2"/><style:text-properties fo:hyphenate="@HYPHENATE@" fo:hyphenation-remain-char-count="2" fo:hyphenation-push-char-count="3"/></style:style>
<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph" style:parent-style-name="Standard" style:default-outline-level="1"><style:paragraph-properties fo:margin-bottom="0.3cm"/><style:text-properties fo:font-size="20pt" fo:font-weight="bold"/></style:style>
<style:style style:name="Byline" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.1cm"/></style:style>
<style:style style:name="Imprint" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-bottom="0.4cm"/></style:style>
<style:style style:name="Standfirst" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.2cm" fo:margin-bottom="0.4cm"/><style:text-properties fo:font-weight="bold"/></style:style>
<style:style style:name="Bio" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:margin-top="0.3cm"/><style:text-properties fo:font-style="italic"/></style:style>
<style:style style:name="Header" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:border-bottom="0.5pt solid #000000"/><style:text-properties fo:font-size="9pt"/></style:style>
<style:style style:name="Footer" style:family="paragraph" style:parent-style-name="Standard"><style:paragraph-properties fo:text-align="center"/><style:text-properties fo:font-size="9pt"/></style:style>
</office:styles>"""

ODF_PAGE = """<office:automatic-styles>
<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin-top="2cm" fo:margin-bottom="2cm" fo:margin-left="2.3cm" fo:margin-right="2.3cm"/><style:header-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-bottom="0.5cm"/></style:header-style><style:footer-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-top="0.5cm"/></style:footer-style></style:page-layout>
<style:style style:name="Columns" style:family="section"><style:section-properties text:dont-balance-text-columns="false"><style:columns fo:column-count="2" fo:column-gap="0.8cm"><style:column style:rel-width="1*" fo:start-indent="0cm" fo:end-indent="0.4cm"/><style:column style:rel-width="1*" fo:start-indent="0.4cm" fo:end-indent="0cm"/></style:columns></style:section-properties></style:style>
</office:automatic-styles>"""


def odf_paragraph(style, text):
    """A paragraph in one of the styles above."""
    return f'<text:p text:style-name="{style}">{esc(text)}</text:p>'


def odf_text(piece, two_columns):
    """The parts of the piece, from the columns on inside a section."""
    lines = [f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{esc(piece.headline)}</text:h>']
    lines += [odf_paragraph("Byline", by_line(piece))] if piece.authors else []
    lines += [odf_paragraph("Imprint", imprint(piece))]
    lines += [odf_paragraph("Standfirst", piece.standfirst)] if piece.standfirst else []
    lines += ['<text:section text:style-name="Columns" text:name="Text">'] if two_columns else []
    lines += [odf_paragraph("Text_20_body", text) for text in printed_paragraphs(piece)]
    lines += [odf_paragraph("Bio", bio) for bio in piece.bios]
    lines += ["</text:section>"] if two_columns else []
    return "\n".join(lines)


def flat_odt(piece, two_columns=False, running_head=False):
    """The piece as one XML file that LibreOffice reads, laid out for A4."""
    head = (f"<style:header>{odf_paragraph('Header', piece.outlet + ' | ' + piece.section)}</style:header>"
            "<style:footer><text:p text:style-name=\"Footer\">Page <text:page-number text:select-page=\"current\">1"
            "</text:page-number> of <text:page-count>2</text:page-count></text:p></style:footer>") if running_head else ""
    stamp = created(piece).rstrip("Z")
    date = f"<meta:creation-date>{stamp}</meta:creation-date>" if stamp else ""
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:meta>{odf_names(piece)}{date}</office:meta>
<office:font-face-decls><style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'" style:font-family-generic="roman"/></office:font-face-decls>
{ODF_STYLES.replace("@HYPHENATE@", "true" if two_columns else "false")}
{ODF_PAGE}
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="A4">{head}</style:master-page></office:master-styles>
<office:body><office:text>
{odf_text(piece, two_columns)}
</office:text></office:body>
</office:document>
"""


def fixed_pdf(data, piece):
    """Sets the dates and the identity of a PDF without moving a byte of it.

    The cross-reference table counts bytes, so each value is replaced by one of the
    same length, and the date of an undated piece by spaces.
    """
    def date(match):
        stamp = f"/CreationDate(D:{piece.day:%Y%m%d}120000Z)" if piece.day else ""
        return stamp.encode().ljust(len(match.group()))

    def number(match):
        value = uuid.uuid5(BOOK_SPACE, piece.slug).hex.upper().encode()
        return re.sub(rb"[0-9A-Fa-f]{32}", value, match.group())

    data = re.sub(rb"/CreationDate\(D:[^)]*\)", date, data)
    data = re.sub(rb"/ID\s*\[[^\]]*\]", number, data)
    return re.sub(rb"/DocChecksum\s*/[0-9A-Fa-f]{32}", number, data)


def office_convert(sources, form, folder):
    """Converts flat ODT files with one start of LibreOffice, in a profile of its own."""
    with tempfile.TemporaryDirectory() as profile:
        run(["soffice", f"-env:UserInstallation={Path(profile).as_uri()}", "--headless", "--norestore",
             "--convert-to", form, "--outdir", str(folder)] + [str(source) for source in sources])


def write_with_libreoffice(pieces, folder):
    """Every doc and pdf piece.

    The first PDF of every three is set in two columns with hyphenation, a running
    head and page numbers, as a journal is.
    """
    pdfs = [piece for piece in pieces if piece.format == "pdf"]
    docs = [piece for piece in pieces if piece.format == "doc"]
    for form, chosen in (("pdf:writer_pdf_Export", pdfs), ("doc:MS Word 97", docs)):
        if not chosen:
            continue
        with tempfile.TemporaryDirectory() as scratch:
            sources = []
            for number, piece in enumerate(chosen):
                columns = piece.format == "pdf" and number % 3 == 0
                sources.append(Path(scratch, piece.slug + ".fodt"))
                sources[-1].write_text(flat_odt(piece, columns, columns), encoding="utf-8")
            office_convert(sources, form, folder)
        for piece in chosen:
            check_office_file(piece, Path(folder, f"{piece.slug}.{piece.format}"))


def check_office_file(piece, target):
    """Takes the time of the build out of a PDF; a doc has no time but the one given.

    LibreOffice ends without an error even when it has written nothing.
    """
    if not target.exists():
        raise RuntimeError(f"LibreOffice did not write {target.name}")
    if piece.format == "pdf":
        target.write_bytes(fixed_pdf(target.read_bytes(), piece))


WRITERS = {"docx": write_docx, "odt": write_odt, "rtf": write_rtf, "epub": write_epub}
