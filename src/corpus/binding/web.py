# SPDX-License-Identifier: Apache-2.0
"""Saved web pages in six site designs, one for each outlet.

The designs say who wrote a piece and when in different ways (JSON-LD, OpenGraph,
microdata, <time>, Dublin Core, words only), and surround it with what a real page
has around its text: navigation, a cookie banner, a newsletter box, share buttons,
related links, a comment form and a footer.
"""

import json
import textwrap

from .common import (BY, KIND_LABEL, KIND_PATH, ORDER_UK, ORDER_US, address, by_line, esc,
                     paragraphs_html, printed_paragraphs, related, written_date)

SECTIONS = ("World", "Opinion", "Analysis", "Business", "Culture", "Letters")


def moment(piece, zone):
    """The date with a time of day and a zone in which it is still the same day in UTC."""
    if not piece.day:
        return piece.published
    return f"{piece.published}T{8 + piece.pick('hour', 9):02d}:{5 * piece.pick('minute', 12):02d}:00{zone}"


def summary(piece):
    """The description in a page's head: the standfirst, or how the text begins."""
    if piece.standfirst:
        return piece.standfirst
    return textwrap.shorten(piece.paragraphs[0], 160, placeholder=" […]")


def links(items, tag="li"):
    """Links to made-up pages of the site, each in an element of its own."""
    return "".join(f'<{tag}><a href="{esc(href)}">{esc(text)}</a></{tag}>' for text, href in items)


def sections_nav(piece):
    """The links to the site's sections."""
    home = f"/{piece.outlet_slug}/"
    return links([("Home", home)] + [(name, home + name.lower()) for name in SECTIONS])


def related_items(piece, pieces, count=3):
    """Headlines and addresses for the box of related links.

    The addresses have no date beside an undated piece, which must show none at all.
    """
    return [(other.headline, address(other, bool(piece.published)))
            for other in related(piece, pieces, count)]


def bio_lines(piece, tag="p"):
    """The bio sentences, each in an element of its own."""
    return "\n".join(f"<{tag}>{esc(bio)}</{tag}>" for bio in piece.bios)


def optional(template, value):
    """The template filled with the value, or nothing when there is no value."""
    return template.format(esc(value)) if value else ""


def page(piece, head, body, doctype="<!DOCTYPE html>"):
    """A whole page, without the blank lines that absent parts leave behind."""
    text = f"""{doctype}
<html lang="{esc(piece.language)}">
<head>
<meta charset="utf-8">
<title>{esc(piece.headline)} | {esc(piece.outlet)}</title>
<link rel="canonical" href="{esc(address(piece))}">
{head}
</head>
{body}
</html>
"""
    return "\n".join(line for line in text.split("\n") if line.strip()) + "\n"


def news_article(piece):
    """The JSON-LD that publishers put into a page for search engines."""
    data = {"@context": "https://schema.org",
            "@type": "NewsArticle" if piece.kind == "NEWS" else "OpinionNewsArticle",
            "headline": piece.headline, "description": summary(piece),
            "inLanguage": piece.language, "articleSection": piece.section,
            "mainEntityOfPage": {"@type": "WebPage", "@id": address(piece)},
            "author": [{"@type": "Organization", "name": author.name} for author in piece.authors],
            "publisher": {"@type": "NewsMediaOrganization", "name": piece.outlet,
                          "logo": {"@type": "ImageObject",
                                   "url": f"https://example.org/{piece.outlet_slug}/logo.png"}}}
    if piece.published:
        data["datePublished"] = moment(piece, "+02:00")
    return json.dumps(data, ensure_ascii=False, indent=2).replace("</", "<\\/")


def json_ld_page(piece, pieces):
    """Meridian Comment: a magazine theme; the metadata is in JSON-LD."""
    head = f"""<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="description" content="{esc(summary(piece))}">
<script type="application/ld+json">
{news_article(piece)}
</script>
<script>window.siteAnalytics = window.siteAnalytics || []; siteAnalytics.push(["page", "article"]);</script>
<style>body {{ font-family: Georgia, serif; }} .cookie-banner {{ position: fixed; bottom: 0; }}</style>"""
    body = f"""<body class="single single-post">
<div class="cookie-banner" role="dialog" aria-label="Cookies"><p>We and our partners use cookies to improve your experience. By clicking “Accept all” you agree to their use.</p><button>Accept all</button> <button>Manage preferences</button></div>
<header class="site-header"><a class="logo" href="/{piece.outlet_slug}/">{esc(piece.outlet)}</a>
<nav aria-label="Main"><ul>{sections_nav(piece)}</ul></nav>
<form role="search"><input type="search" placeholder="Search …"><button>Search</button></form></header>
<main>
<article class="post">
<header class="entry-header">
<span class="cat-links"><a href="/{piece.outlet_slug}/{KIND_PATH[piece.kind]}">{esc(piece.section)}</a></span>
<h1 class="entry-title">{esc(piece.headline)}</h1>
{optional('<p class="standfirst">{}</p>', piece.standfirst)}
<div class="entry-meta">{optional('<span class="posted-on">{}</span>', written_date(piece, ORDER_US))} {optional('<span class="byline">{}</span>', by_line(piece))} <span class="comments-link"><a href="#respond">0 Comments</a></span></div>
</header>
<div class="share-bar"><span>Share this:</span><ul><li><a href="#">Click to share on Facebook (Opens in new window)</a></li><li><a href="#">Click to share on X (Opens in new window)</a></li><li><a href="#">Click to email a link to a friend (Opens in new window)</a></li></ul></div>
<figure class="post-thumbnail"><img src="/{piece.outlet_slug}/images/{piece.slug}.jpg" alt=""><figcaption>Illustration: {esc(piece.outlet)}</figcaption></figure>
<div class="entry-content">
{paragraphs_html(piece)}
</div>
<footer class="author-box">
{optional('<h3>{}</h3>', piece.byline)}
{bio_lines(piece)}
</footer>
</article>
<section class="newsletter"><h3>Subscribe to our newsletter</h3><p>The best of {esc(piece.outlet)} in your inbox every week.</p><input type="email" placeholder="Your email address"><button>Sign up</button></section>
<div id="respond" class="comment-respond"><h3>Leave a Reply</h3><form><p>Your email address will not be published. Required fields are marked *</p><p><label>Comment *</label> <textarea></textarea></p><p><label>Name *</label> <input type="text"></p><p><label>Email *</label> <input type="email"></p><p><input type="checkbox"> <label>Save my name, email, and website in this browser for the next time I comment.</label></p><button>Post Comment</button></form></div>
</main>
<aside class="sidebar"><h2>Related posts</h2><ul>{links(related_items(piece, pieces))}</ul></aside>
<footer class="site-footer"><p>Copyright © {esc(piece.outlet)}. All rights reserved.</p><ul>{links([("About", "/about"), ("Contact", "/contact"), ("Privacy policy", "/privacy")])}</ul></footer>
</body>"""
    return page(piece, head, body)


def open_graph_page(piece, pieces):
    """The Harbour Ledger, and Southern Dispatch now: OpenGraph properties and meta author."""
    date = moment(piece, "+00:00")
    head = f"""<meta property="og:type" content="article">
<meta property="og:site_name" content="{esc(piece.outlet)}">
<meta property="og:title" content="{esc(piece.headline)}">
<meta property="og:description" content="{esc(summary(piece))}">
<meta property="og:url" content="{esc(address(piece))}">
<meta property="og:locale" content="{'en_GB' if piece.language == 'en' else esc(piece.language)}">
{optional('<meta property="article:published_time" content="{}">', date)}
<meta property="article:section" content="{esc(piece.section)}">
{optional('<meta name="author" content="{}">', piece.byline)}
<meta name="twitter:card" content="summary_large_image">"""
    body = f"""<body>
<div id="top-strip"><a href="#content">Skip to content</a> <a href="/subscribe">Subscribe</a> <a href="/login">Log in</a></div>
<div id="masthead"><a href="/{piece.outlet_slug}/">{esc(piece.outlet)}</a></div>
<ul id="menu">{sections_nav(piece)}</ul>
<div id="content">
<div class="breadcrumb"><a href="/{piece.outlet_slug}/">Home</a> › <a href="/{piece.outlet_slug}/{KIND_PATH[piece.kind]}">{esc(KIND_LABEL[piece.kind])}</a></div>
<h1>{esc(piece.headline)}</h1>
{optional('<h2 class="deck">{}</h2>', piece.standfirst)}
<div class="meta">{optional('<span class="author">{}</span>', piece.byline)} {optional('<span class="date">{}</span>', written_date(piece, ORDER_UK))} <span class="reading-time">4 min read</span></div>
<figure><img src="/img/{piece.slug}-1200.jpg" alt="{esc(piece.outlet)} picture"><figcaption>File photograph. Picture desk of {esc(piece.outlet)}</figcaption></figure>
<div class="story-body">
{paragraphs_html(piece)}
<div class="tagline">
{bio_lines(piece)}
</div>
</div>
<div class="social">Share <a href="#">Facebook</a> <a href="#">X</a> <a href="#">LinkedIn</a> <a href="#">WhatsApp</a> <a href="#">Copy link</a></div>
<div class="promo"><strong>Enjoying this article?</strong> Sign up for our daily briefing. <input type="email"><button>Subscribe</button> <small>You can unsubscribe at any time.</small></div>
<aside class="more"><h3>Read more</h3>{links(related_items(piece, pieces), 'p')}</aside>
<div class="comments"><h3>Leave a Reply</h3><p>You must be logged in to post a comment.</p></div>
</div>
<div id="footer"><p>© {esc(piece.outlet)} Ltd. Reproduction without permission is prohibited.</p><p><a href="/terms">Terms</a> | <a href="/privacy">Privacy</a> | <a href="/corrections">Corrections</a></p></div>
<div id="consent"><p>This site uses cookies. Read our cookie policy to find out how to change your settings.</p><button>OK</button></div>
</body>"""
    return page(piece, head, body)


def microdata_page(piece, pieces):
    """Continental Review: a quarterly's site; schema.org as microdata."""
    item_type = "NewsArticle" if piece.kind == "NEWS" else "Article"
    stated = written_date(piece, ORDER_UK)
    date = (f'<meta itemprop="datePublished" content="{esc(moment(piece, "+01:00"))}">'
            f'<span class="issued">{esc(stated)}</span>' if stated else "")
    author = optional('<span itemprop="author" itemscope itemtype="https://schema.org/Organization">'
                      + BY.get(piece.language, "by").lower() + ' <span itemprop="name">{}</span></span>',
                      piece.byline)
    body = f"""<body itemscope itemtype="https://schema.org/WebPage">
<div class="wrap">
<div class="banner"><a href="/{piece.outlet_slug}/"><b>{esc(piece.outlet)}</b></a> <em>A journal of world affairs</em></div>
<nav><ul>{sections_nav(piece)}</ul></nav>
<div class="columns">
<div class="col-main" itemscope itemtype="https://schema.org/{item_type}">
<p class="kicker" itemprop="articleSection">{esc(piece.section)}</p>
<h1 itemprop="headline">{esc(piece.headline)}</h1>
{optional('<p class="intro" itemprop="description">{}</p>', piece.standfirst)}
<p class="credit">{author} {date}</p>
<meta itemprop="inLanguage" content="{esc(piece.language)}">
<span itemprop="publisher" itemscope itemtype="https://schema.org/Organization"><meta itemprop="name" content="{esc(piece.outlet)}"></span>
<figure itemprop="image" itemscope itemtype="https://schema.org/ImageObject"><img itemprop="url" src="/plates/{piece.slug}.png" alt=""><figcaption itemprop="caption">From the archive of {esc(piece.outlet)}</figcaption></figure>
<div itemprop="articleBody">
{paragraphs_html(piece)}
</div>
<div class="contributor"><h4>About the author</h4>
{bio_lines(piece)}
</div>
<ul class="share"><li>Print</li><li>Email</li><li>Share on Facebook</li><li>Share on LinkedIn</li></ul>
</div>
<aside class="col-side">
<h4>You may also like</h4><ul>{links(related_items(piece, pieces, 4))}</ul>
<h4>Newsletter</h4><p>Four essays a month, free of charge.</p><input type="email" placeholder="Email"><button>Join</button>
</aside>
</div>
<section class="responses"><h4>Leave a Reply</h4><p>Your email address will not be published. Required fields are marked *</p><textarea placeholder="Comment *"></textarea><input placeholder="Name *"><input placeholder="Email *"><button>Submit</button></section>
<footer><p>© {esc(piece.outlet)}. All rights reserved.</p></footer>
</div>
<div class="gdpr"><p>We value your privacy. We use only the cookies that are needed for this journal to work.</p><button>Got it</button></div>
</body>"""
    return page(piece, '<meta name="robots" content="index, follow">', body)


def time_element_page(piece, pieces):
    """Southern Dispatch until its redesign: the only data are <time> and rel=author."""
    stated = written_date(piece, ORDER_UK)
    date = f'<time datetime="{esc(piece.published)}">{esc(stated)}</time>' if stated else ""
    byline = optional("<address>" + BY.get(piece.language, "By") +
                      ' <a rel="author" href="/desks">{}</a></address>', piece.byline)
    standfirst = optional("<p><strong>{}</strong></p>", piece.standfirst)
    body = f"""<body>
<aside class="notice"><p>We use cookies to count visits, and for nothing else.</p><button>Fine</button></aside>
<header><p><a href="/{piece.outlet_slug}/">{esc(piece.outlet)}</a></p>
<nav><ul>{sections_nav(piece)}</ul></nav></header>
<article>
<header>
<p><a href="/{piece.outlet_slug}/{KIND_PATH[piece.kind]}">{esc(KIND_LABEL[piece.kind])}</a></p>
<h1>{esc(piece.headline)}</h1>
{byline}
{date}
</header>
{standfirst}
{paragraphs_html(piece)}
<footer>
{bio_lines(piece)}
</footer>
</article>
<section><h2>More from {esc(piece.outlet)}</h2><ul>{links(related_items(piece, pieces))}</ul></section>
<section><h2>The weekly letter</h2><p>Sign up and read us on Sundays.</p><form><input type="email" name="email"><button>Sign up</button></form></section>
<section id="comments"><h2>Leave a Reply</h2><form><label>Name * <input name="name"></label><label>Email * <input name="mail"></label><label>Comment * <textarea name="text"></textarea></label><button>Send</button></form></section>
<footer><p>Share this page: <a href="#">Mastodon</a> · <a href="#">Bluesky</a> · <a href="#">Telegram</a></p><p>© {esc(piece.outlet)}, a reader-owned company. <a href="/imprint">Imprint</a></p></footer>
</body>"""
    return page(piece, '<meta name="viewport" content="width=device-width">', body)


def table_page(piece, pieces):
    """The Parallel Times: a page of the old kind; tables, and the date in words only."""
    signature = " | ".join(filter(None, [piece.byline, written_date(piece, ORDER_US)]))
    text = "\n".join(f"{esc(text)}<br><br>" for text in printed_paragraphs(piece))
    more = "<br>\n".join(f'&raquo; <a href="{esc(href)}">{esc(title)}</a>'
                         for title, href in related_items(piece, pieces))
    menu = "<br>\n".join(f'<a href="/{piece.outlet_slug}/{name.lower()}.html">{name}</a>' for name in SECTIONS)
    bios = "".join(f"<i>{esc(bio)}</i><br>\n" for bio in piece.bios)
    body = f"""<body bgcolor="#ffffff" text="#000000">
<table width="780" border="0" cellpadding="4" align="center">
<tr><td colspan="3" bgcolor="#003366"><font color="#ffffff" size="6"><b>{esc(piece.outlet)}</b></font></td></tr>
<tr valign="top">
<td width="120" bgcolor="#eeeeee">
{menu}
<br><br><b>Newsletter</b><br>Enter your e-mail:<br><input size="12"><br><input type="submit" value="Subscribe">
</td>
<td width="500">
<div><small>{esc(piece.section)}</small></div>
<div><font size="5"><b>{esc(piece.headline)}</b></font></div>
{optional('<div><b>{}</b></div>', piece.standfirst)}
<div><small>{esc(signature)}</small></div>
<table align="right" width="200" border="1"><tr><td><img src="pic.gif" width="190" height="120"><br><small>Photo: {esc(piece.outlet)}</small></td></tr></table>
<div>
{text}
{bios}
</div>
<hr>
<div><b>Share this:</b> <a href="#">E-mail this article</a> | <a href="#">Printer-friendly version</a></div>
<hr>
<div><b>Leave a Reply</b><br>Your email address will not be published. Required fields are marked *<br>Comment * <textarea rows="4" cols="40"></textarea><br>Name * <input><br>Email * <input><br><input type="submit" value="Post"></div>
</td>
<td width="160" bgcolor="#eeeeee"><b>Related links</b><br>
{more}
</td>
</tr>
<tr><td colspan="3" align="center"><small>Copyright &copy; {esc(piece.outlet)}. This site uses cookies.</small></td></tr>
</table>
</body>"""
    return page(piece, '<meta name="generator" content="Notepad">', body,
                '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">')


def dublin_core_page(piece, pieces):
    """Wire Service Nord: an agency's plain page with Dublin Core in its head."""
    head = f"""<meta name="DC.title" content="{esc(piece.headline)}">
{optional('<meta name="DC.creator" content="{}">', piece.byline)}
<meta name="DC.publisher" content="{esc(piece.outlet)}">
{optional('<meta name="DC.date.issued" content="{}">', piece.published)}
<meta name="DC.language" content="{esc(piece.language)}">
<meta name="DC.subject" content="{esc(piece.section)}">
<link rel="alternate" type="application/rss+xml" href="/{piece.outlet_slug}/feed.xml">"""
    body = f"""<body>
<div class="utility">Client login | Contact sales | RSS</div>
<div class="brand">{esc(piece.outlet)}</div>
<div class="nav"><ul>{sections_nav(piece)}</ul></div>
<div class="article">
<div class="slug">{esc(piece.section).upper()}</div>
<h1>{esc(piece.headline)}</h1>
{optional('<div class="lead">{}</div>', piece.standfirst)}
<div class="stamp">{esc(written_date(piece, ORDER_UK))}</div>
<figure><img src="/media/{piece.slug}.jpg" alt=""><figcaption>Picture: {esc(piece.outlet)}</figcaption></figure>
<div class="text">
{paragraphs_html(piece)}
{optional('<p class="sig">({})</p>', piece.byline)}
{bio_lines(piece)}
</div>
<div class="tools"><a href="#">Share</a> <a href="#">Print</a> <a href="#">License this story</a></div>
</div>
<div class="side"><h2>Also on the wire</h2><ul>{links(related_items(piece, pieces, 4))}</ul><h2>Daily file by e-mail</h2><p>Get the evening summary.</p><input type="email"><button>Subscribe</button></div>
<div class="reply"><h2>Leave a Reply</h2><p>Comments are closed.</p></div>
<div class="foot">© {esc(piece.outlet)}. No part of this report may be redistributed without a licence. <a href="/cookies">Cookie settings</a></div>
<div class="cookie"><p>This website stores cookies on your computer.</p><button>Accept</button><button>Decline</button></div>
</body>"""
    return page(piece, head, body)


DESIGNS = {"Meridian Comment": json_ld_page, "The Harbour Ledger": open_graph_page,
           "Continental Review": microdata_page, "Southern Dispatch": time_element_page,
           "The Parallel Times": table_page, "Wire Service Nord": dublin_core_page}


# Sites change: from this month on Southern Dispatch has the design of the Ledger.
REDESIGNED = {"Southern Dispatch": ("2025-10", open_graph_page)}


def design(piece):
    """The design that the piece's outlet had when the piece came out."""
    month, later = REDESIGNED.get(piece.outlet, ("9999", None))
    return later if piece.published >= month else DESIGNS[piece.outlet]


def html_file(piece, pieces):
    """The piece as a saved page of its outlet's site."""
    return design(piece)(piece, pieces)
