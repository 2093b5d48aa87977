# SPDX-License-Identifier: Apache-2.0
"""What several formats share: dates as people write them, datelines, addresses.

Month names are spelled out here rather than taken from the locale, so that the
corpus comes out the same on every machine.
"""

import html

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August",
          "September", "October", "November", "December")
# For the few pieces that are not in English, which write a date day first.
OTHER_MONTHS = {
    "de": ("{} {} {}", "{}.", "Januar Februar März April Mai Juni Juli August September Oktober "
                              "November Dezember"),
    "es": ("{} de {} de {}", "{}", "enero febrero marzo abril mayo junio julio agosto septiembre "
                                   "octubre noviembre diciembre"),
    "fr": ("{} {} {}", "{}", "janvier février mars avril mai juin juillet août septembre octobre "
                             "novembre décembre")}
BY = {"en": "By", "de": "Von", "es": "Por", "fr": "Par"}
# The forms news agencies use in a dateline.
AGENCY_MONTHS = ("Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.",
                 "Sept.", "Oct.", "Nov.", "Dec.")
DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
ORDER_US, ORDER_UK, ORDER_ISO = range(3)

# What a site calls each kind, in its addresses and above its headlines.
KIND_PATH = {"OP_ED": "opinion", "EDITORIAL": "editorials", "COLUMN": "columns",
             "LETTER": "letters", "INTERVIEW": "interviews", "ANALYSIS": "analysis",
             "REVIEW": "books", "NEWS": "news"}
KIND_LABEL = {"OP_ED": "Opinion", "EDITORIAL": "Editorial", "COLUMN": "Column",
              "LETTER": "Letters", "INTERVIEW": "Interview", "ANALYSIS": "Analysis",
              "REVIEW": "Review", "NEWS": "News"}


def written_date(piece, order):
    """The date in words; as exact as it is known, empty when it is not known."""
    if not piece.published:
        return ""
    if order == ORDER_ISO:
        return piece.published
    parts = [int(part) for part in piece.published.split("-")]
    if len(parts) == 3 and piece.language in OTHER_MONTHS:
        whole, day, months = OTHER_MONTHS[piece.language]
        return whole.format(day.format(parts[2]), months.split()[parts[1] - 1], parts[0])
    if len(parts) == 1:
        return str(parts[0])
    month = MONTHS[parts[1] - 1]
    if len(parts) == 2:
        return f"{month} {parts[0]}"
    if order == ORDER_US:
        return f"{month} {parts[2]}, {parts[0]}"
    return f"{parts[2]} {month} {parts[0]}"


def mail_date(day, clock="12:00:00 +0000"):
    """A date as mail and RSS write it."""
    return f"{DAYS[day.weekday()]}, {day.day:02d} {MONTHS[day.month - 1][:3]} {day.year} {clock}"


def dateline(piece):
    """What stands before the first sentence of an agency report, else nothing."""
    if not piece.dateline:
        return ""
    place = piece.dateline
    if piece.day:
        place += f", {AGENCY_MONTHS[piece.day.month - 1]} {piece.day.day}"
    return f"{place} ({piece.outlet}) — "


def printed_paragraphs(piece):
    """The paragraphs as printed, a news report's with its dateline."""
    return [dateline(piece) + piece.paragraphs[0]] + piece.paragraphs[1:]


def by_line(piece):
    """The authors as a byline in the piece's language, or nothing."""
    return f"{BY.get(piece.language, BY['en'])} {piece.byline}" if piece.authors else ""


def address(piece, dated=True):
    """The address of the page; a reserved domain, so it leads nowhere."""
    date = piece.published.split("-")[:2] if dated else []
    folders = [piece.outlet_slug, KIND_PATH[piece.kind]] + date
    return "https://example.org/" + "/".join(filter(None, folders)) + "/" + piece.slug


def related(piece, pieces, count=3):
    """Headlines of other pieces, as sites print them below or beside a piece.

    They name countries the piece itself is not about, which is what makes them
    worth having in a test corpus.
    """
    others = [other for other in pieces if other.slug != piece.slug]
    others.sort(key=lambda other: other.pick("related to " + piece.slug, 2 ** 32))
    return others[:count]


def esc(text):
    """Text for HTML or XML, in an element or a double-quoted attribute."""
    return html.escape(text, quote=True).replace("&#x27;", "'")


def paragraphs_html(piece, indent=""):
    """The printed paragraphs as HTML."""
    return "\n".join(f"{indent}<p>{esc(text)}</p>" for text in printed_paragraphs(piece))
