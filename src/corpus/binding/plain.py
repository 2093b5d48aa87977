# SPDX-License-Identifier: Apache-2.0
"""Plain text as if copied from a web page, and Markdown as a blog keeps it."""

from .common import (KIND_LABEL, KIND_PATH, ORDER_ISO, ORDER_UK, ORDER_US, by_line,
                     printed_paragraphs, related, written_date)

REPLY_FORM = ["Leave a Reply",
              "Your email address will not be published. Required fields are marked *",
              "Comment *", "Name *", "Email *",
              "Save my name, email, and website in this browser for the next time I comment."]
SHARE_BAR = ["Share this:", "Click to share on Facebook (Opens in new window)",
             "Click to share on X (Opens in new window)"]

# A copy of one page layout whose order is fixed: it is the project's first
# example and stands in its documentation.
BYLINE_FIRST = "russia-north-korea-bargain"


def date_line(piece):
    """The line that gives the date, in one of three usual forms."""
    order = (ORDER_US, ORDER_UK, ORDER_ISO)[piece.pick("date order", 3)]
    date = written_date(piece, order)
    return "Published: " + date if date and order == ORDER_ISO else date


def site_leftovers(piece, pieces):
    """The site's own words that are copied along with about every second piece."""
    if piece.pick("leftovers", 2) == 0:
        return []
    lines = list(SHARE_BAR) if piece.pick("share bar", 2) else []
    style = piece.pick("leftover style", 3)
    if style != 0:
        lines += ["Related posts"] + [other.headline for other in related(piece, pieces)]
    if style != 1 or not lines:
        lines += REPLY_FORM
    return lines


def byline_first_text(piece):
    """Headline, byline, date, text, bio, comment form."""
    head = [piece.headline, by_line(piece), written_date(piece, ORDER_US)]
    return "\n\n".join(head + printed_paragraphs(piece) + piece.bios + ["\n".join(REPLY_FORM)]) + "\n"


def text_file(piece, pieces):
    """A page copied into a text editor: each part after a blank line."""
    if piece.slug == BYLINE_FIRST:
        return byline_first_text(piece)
    outlet_at = ("before", "after", "credit", "after", "credit")[piece.pick("outlet line", 5)]
    date_on_top = piece.pick("date place", 3) != 0
    parts = [piece.outlet] if outlet_at == "before" else []
    parts += [piece.headline, piece.standfirst]
    parts += [piece.outlet] if outlet_at == "after" else []
    parts += [date_line(piece)] if date_on_top else []
    parts += printed_paragraphs(piece)
    parts += ["\n".join(filter(None, [piece.byline] + piece.bios))]
    parts += [f"This article was published by {piece.outlet}"] if outlet_at == "credit" else []
    parts += [] if date_on_top else [date_line(piece)]
    parts += [f"Filed under: {piece.section}"] if piece.pick("filed under", 3) == 0 else []
    parts += ["\n".join(site_leftovers(piece, pieces))]
    return "\n\n".join(filter(None, parts)) + "\n"


def quoted(text):
    """A YAML double-quoted scalar."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def jekyll_front_matter(piece):
    """Front matter in the manner of a Jekyll post."""
    lines = ["layout: post", f"title: {quoted(piece.headline)}"]
    lines += [f"subtitle: {quoted(piece.standfirst)}"] if piece.standfirst else []
    lines += [f"author: {quoted(piece.byline)}"] if piece.authors else []
    lines += [f"date: {piece.published}"] if piece.published else []
    return lines + [f"categories: [{KIND_PATH[piece.kind]}, {piece.section.lower()}]",
                    f"publication: {quoted(piece.outlet)}"]


def hugo_front_matter(piece):
    """Front matter in the manner of a Hugo page: a time zone, lists, a type."""
    date = f"{piece.published}T09:00:00Z" if piece.day else piece.published
    lines = [f"title: {quoted(piece.headline)}"]
    lines += [f"date: {date}"] if date else []
    lines += ["authors:"] + [f"  - {quoted(a.name)}" for a in piece.authors] if piece.authors else []
    lines += [f"description: {quoted(piece.standfirst)}"] if piece.standfirst else []
    return lines + [f"publication: {quoted(piece.outlet)}", f"section: {quoted(piece.section)}",
                    f"type: {KIND_LABEL[piece.kind].lower()}", "draft: false"]


def markdown_file(piece, pieces):
    """A post with front matter, the bios in italics at its end."""
    head = (jekyll_front_matter, hugo_front_matter)[piece.pick("static site", 2)](piece)
    body = printed_paragraphs(piece) + [f"*{bio}*" for bio in piece.bios]
    return "---\n" + "\n".join(head) + "\n---\n\n" + "\n\n".join(body) + "\n"
