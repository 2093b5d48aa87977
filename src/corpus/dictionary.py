#!/usr/bin/env python3
"""Writes the dictionary that stored articles are compressed with, from the pieces in articles/.

    python3 src/corpus/dictionary.py

Deflate looks back for strings it has seen, nearest first. The dictionary is what it has seen before
an article begins: running English, and at the end the names in the JSON. To change it changes the format
of the index: raise Schema.VERSION.
"""

import pathlib

SIZE = 16_000
HERE = pathlib.Path(__file__).parent
TARGET = HERE.parent / "main/resources/dateline/lucene/stored-article.txt"

JSON = (
    '"entities":[],"mentions":{}}'
    '"entities":[{"type":"PERSON","id":"","name":""},{"type":"ORGANISATION","id":"","name":""},'
    '{"type":"PLACE","id":"","name":""}],"mentions":{"COUNTRY:US":[-2,0,],"PERSON:":[],"ORGANISATION:":[],"PLACE:":[]}}'
    '"countries":{"about":["US"],"mentioned":["GB"],"regions":["019","019/021","142","150"]},'
    '"published":{"value":{"precision":"DAY"},"origin":"META","confidence":0.9},'
    '{"article":{"source":{"path":".html"},"headline":{"value":"","origin":"TEXT_PATTERN","confidence":0.7},'
    '"standfirst":{"value":"","origin":"TEXT_PATTERN","confidence":0.7},"authors":[{"value":{"name":""},"origin":"","confidence":0.8}],'
    '"publication":{"outlet":{"value":"","origin":"","confidence":0.9},"kind":{"value":"UNKNOWN","origin":"DEFAULT","confidence":0.0},'
    '"language":{"value":"en","origin":"TEXT_PATTERN","confidence":0.6}},"paragraphs":["'
)


def main():
    texts = []
    for piece in sorted((HERE / "articles").glob("*")):
        text = piece.read_text(encoding="utf-8")
        if text.startswith("---"):
            text = text.split("\n---\n", 1)[-1]
        if text.isascii() or sum(ord(c) > 0x24F for c in text) < len(text) / 50:
            texts.append('","'.join(p for p in text.split("\n") if p.strip()))
    text = '","'.join(texts).encode("utf-8")[-SIZE:].decode("utf-8", "ignore")
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text + JSON, encoding="utf-8")


if __name__ == "__main__":
    main()
