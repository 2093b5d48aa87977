# SPDX-License-Identifier: Apache-2.0
"""Reads the pieces in articles/*.md and says clearly what is wrong with one.

The front matter is a small, fixed subset of YAML. It is parsed here by hand so
that the builder needs nothing outside Python's standard library.
"""

import datetime
import hashlib
import re
from dataclasses import dataclass
from pathlib import Path

FORMATS = ("txt", "html", "md", "eml", "pdf", "docx", "odt", "rtf", "epub", "doc", "rss", "mbox",
           "nitf", "jsonl", "warc")
KINDS = ("OP_ED", "EDITORIAL", "COLUMN", "LETTER", "INTERVIEW", "ANALYSIS", "REVIEW", "NEWS")
OUTLETS = ("Meridian Comment", "The Harbour Ledger", "Continental Review",
           "Southern Dispatch", "The Parallel Times", "Wire Service Nord")
REQUIRED = ("format", "headline", "kind", "authors", "outlet", "section",
            "language", "about", "mentioned", "note")
OPTIONAL = ("standfirst", "published", "dateline")
MIN_WORDS, MAX_WORDS = 350, 900
MIN_PARAGRAPHS, MAX_PARAGRAPHS = 6, 12

# Every officially assigned ISO 3166-1 alpha-2 code, and XK, the user-assigned
# code in common use for Kosovo.
COUNTRY_CODES = frozenset("""
AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM
BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX
CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG
GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR
IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV
LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE
NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO
RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF
TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF
WS YE YT ZA ZM ZW XK
""".split())


class PieceError(Exception):
    """A piece that cannot be read; the message names the line."""


@dataclass
class Author:
    """A byline: a desk's name and, if given, the bio sentence printed with it."""

    name: str
    affiliation: str = ""


@dataclass
class Piece:
    """One piece, as its author wrote it."""

    slug: str
    format: str
    headline: str
    kind: str
    authors: list
    outlet: str
    section: str
    language: str
    about: list
    mentioned: list
    note: str
    paragraphs: list
    standfirst: str = ""
    published: str = ""
    dateline: str = ""

    def pick(self, purpose, count):
        """A number below `count` that depends on the slug and the purpose only.

        It takes the place of a random choice: the pieces should differ from
        each other as real files do, and two builds should not.
        """
        digest = hashlib.sha256(f"{purpose}:{self.slug}".encode()).digest()
        return int.from_bytes(digest[:8], "big") % count

    @property
    def byline(self):
        """The authors' names as a byline prints them."""
        names = [author.name for author in self.authors]
        if len(names) < 2:
            return "".join(names)
        return ", ".join(names[:-1]) + " and " + names[-1]

    @property
    def bios(self):
        """The bio sentences of the authors that have one."""
        return [author.affiliation for author in self.authors if author.affiliation]

    @property
    def day(self):
        """The date of publication if it is known to the day, else None."""
        try:
            return datetime.date.fromisoformat(self.published)
        except ValueError:
            return None

    @property
    def words(self):
        """The number of words in the body."""
        return sum(len(paragraph.split()) for paragraph in self.paragraphs)

    @property
    def outlet_slug(self):
        """The outlet as it stands in an address."""
        return re.sub(r"[^a-z]+", "-", self.outlet.lower()).strip("-")


def parse_scalar(text):
    """The value of a plain, quoted or inline-list YAML scalar."""
    text = text.strip()
    if text[:1] == '"':
        match = re.match(r'"((?:[^"\\]|\\.)*)"\s*(?:#.*)?$', text)
        if not match:
            raise PieceError(f"unfinished double-quoted value: {text}")
        return re.sub(r"\\(.)", r"\1", match.group(1))
    if text[:1] == "'":
        match = re.match(r"'((?:[^']|'')*)'\s*(?:#.*)?$", text)
        if not match:
            raise PieceError(f"unfinished single-quoted value: {text}")
        return match.group(1).replace("''", "'")
    text = re.sub(r"(?:^|\s+)#.*$", "", text)
    if text[:1] == "[":
        if text[-1:] != "]":
            raise PieceError(f"unfinished list: {text}")
        return [parse_scalar(item) for item in text[1:-1].split(",") if item.strip()]
    if ": " in text or text[:1] in ("{", "&", "*", "!", "|", ">", "%", "@", "`"):
        raise PieceError(f"value needs double quotes: {text}")
    return text


def parse_front_matter(lines):
    """A dict of the front matter; `authors` becomes a list of dicts."""
    values, items = {}, None
    for line in lines:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        match = re.match(r"(\s*)(- )?(\w+):(?:\s+(.*)|\s*)$", line)
        if not match:
            raise PieceError(f"not a 'key: value' line: {line}")
        indent, dash, key, rest = match.groups()
        if not indent and not dash:
            if key in values:
                raise PieceError(f"key given twice: {key}")
            items = [] if not (rest or "").strip() else None
            values[key] = items if items is not None else parse_scalar(rest)
            continue
        if items is None:
            raise PieceError(f"indented line outside a list: {line}")
        if dash:
            items.append({})
        if not items:
            raise PieceError(f"list entry must begin with '- ': {line}")
        items[-1][key] = parse_scalar(rest or "")
    return values


def read_piece(path):
    """The piece in one file; PieceError if the file has not even the right form."""
    text = path.read_text(encoding="utf-8").lstrip("\ufeff")
    match = re.match(r"---\n(.*?)\n---\n(.*)", text, re.DOTALL)
    if not match:
        raise PieceError("no front matter between two '---' lines")
    values = parse_front_matter(match.group(1).split("\n"))
    missing = [key for key in REQUIRED if key not in values]
    if missing:
        raise PieceError("missing key: " + ", ".join(missing))
    unknown = [key for key in values if key not in REQUIRED + OPTIONAL]
    if unknown:
        raise PieceError("unknown key: " + ", ".join(unknown))
    for key, value in values.items():
        wanted = list if key in ("authors", "about", "mentioned") else str
        if not isinstance(value, wanted):
            raise PieceError(f"{key} must be a {'list' if wanted is list else 'single value'}")
    try:
        values["authors"] = [Author(**author) for author in values["authors"]]
    except TypeError:
        raise PieceError("an author has 'name' and optionally 'affiliation', nothing else") from None
    body = match.group(2).strip()
    paragraphs = [block.strip() for block in re.split(r"\n[ \t]*\n", body) if block.strip()]
    return Piece(slug=path.stem, paragraphs=paragraphs, **values)


def check_codes(piece):
    """Errors in `about` and `mentioned`."""
    for key in ("about", "mentioned"):
        codes = getattr(piece, key)
        for code in codes:
            if code not in COUNTRY_CODES:
                yield f"{key}: {code!r} is no ISO 3166-1 alpha-2 code"
        if len(set(codes)) < len(codes):
            yield f"{key}: a code stands twice"
    if len(piece.about) > 4:
        yield f"about: {len(piece.about)} countries, at most 4"
    both = sorted(set(piece.about) & set(piece.mentioned))
    if both:
        yield f"in about and in mentioned: {', '.join(both)}"


def check_published(piece):
    """Errors in `published`, which may be a day, a month, a year or absent."""
    if not piece.published:
        return
    if not re.fullmatch(r"\d{4}(-\d\d(-\d\d)?)?", piece.published):
        yield f"published: {piece.published!r} is not YYYY-MM-DD, YYYY-MM or YYYY"
        return
    try:
        datetime.date.fromisoformat((piece.published + "-01-01")[:10])
    except ValueError:
        yield f"published: there is no day {piece.published}"
    if not 2022 <= int(piece.published[:4]) <= 2026:
        yield f"published: {piece.published} is not in 2022-2026"


def check_body(piece):
    """Errors in the body: its length, and marks that are not plain prose."""
    if not MIN_WORDS <= piece.words <= MAX_WORDS:
        yield f"body: {piece.words} words, must be {MIN_WORDS}-{MAX_WORDS}"
    if not MIN_PARAGRAPHS <= len(piece.paragraphs) <= MAX_PARAGRAPHS:
        yield f"body: {len(piece.paragraphs)} paragraphs, must be {MIN_PARAGRAPHS}-{MAX_PARAGRAPHS}"
    for number, paragraph in enumerate(piece.paragraphs, 1):
        if "\n" in paragraph:
            yield f"body: paragraph {number} stands on more than one line"
        if re.match(r"(#|[-*+>] |\d+\. )", paragraph) or re.search(r"\*\*|\]\(|https?://", paragraph):
            yield f"body: paragraph {number} has markup or a link"
        if paragraph == piece.headline or paragraph.startswith("By " + piece.byline):
            yield f"body: paragraph {number} repeats the headline or byline"


def check_piece(piece):
    """Every error in a piece that could be read."""
    if not re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", piece.slug):
        yield f"file name: {piece.slug!r} is not lower-case words joined by hyphens"
    if piece.format not in FORMATS:
        yield f"format: {piece.format!r} is none of {' '.join(FORMATS)}"
    if piece.kind not in KINDS:
        yield f"kind: {piece.kind!r} is none of {' '.join(KINDS)}"
    if piece.outlet not in OUTLETS:
        yield f"outlet: {piece.outlet!r} is none of {', '.join(OUTLETS)}"
    if not re.fullmatch(r"[a-z]{2}", piece.language):
        yield f"language: {piece.language!r} is no two-letter code"
    if piece.dateline and piece.kind != "NEWS":
        yield "dateline: only a NEWS piece has one"
    for key in ("headline", "section", "note"):
        if not getattr(piece, key):
            yield f"{key}: is empty"
    for author in piece.authors:
        if not author.name:
            yield "authors: an author has no name"
    yield from check_codes(piece)
    yield from check_published(piece)
    yield from check_body(piece)


def read_pieces(folder):
    """All pieces in file-name order, and a list of every error in all of them."""
    pieces, errors = [], []
    for path in sorted(Path(folder).glob("*.md")):
        try:
            piece = read_piece(path)
        except (PieceError, UnicodeDecodeError) as error:
            errors.append(f"{path.name}: {error}")
            continue
        pieces.append(piece)
        errors += [f"{path.name}: {error}" for error in check_piece(piece)]
    headlines = {}
    for piece in pieces:
        other = headlines.setdefault(piece.headline, piece)
        if other is not piece:
            errors.append(f"{piece.slug}.md: same headline as {other.slug}.md")
    return pieces, errors
