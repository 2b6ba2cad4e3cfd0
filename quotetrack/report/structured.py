"""Write a catalog as one JSON document that holds everything in it but the texts (docs/formats.md)."""

from quotetrack.model import (
    CanonMatch,
    Catalog,
    Document,
    Mention,
    Problem,
    Quote,
    Region,
    Reuse,
    Span,
    Variant,
    Verdict,
)
from quotetrack.report.records import render_json

SCHEMA = "quotetrack.catalog/1"
_Object = dict[str, object]


def render_catalog(catalog: Catalog) -> str:
    """Return a catalog as JSON; every span is `[start, end]` in code points of the decoded file."""
    encodings = dict(catalog.encodings)
    parts: _Object = {
        "schema": SCHEMA,
        "documents": [_document(document, encodings.get(document.path)) for document in catalog.documents],
        "quotes": [_quote(quote) for quote in catalog.quotes],
        "mentions": [_mention(mention) for mention in catalog.mentions],
        "verdicts": [_verdict(wording, verdict) for wording, verdict in catalog.verdicts],
        "reuse": [_reuse(reuse) for reuse in catalog.reuse],
        "copies": [list(group) for group in catalog.copies],
        "problems": [_problem(problem) for problem in catalog.problems],
        "unread": [{"path": unread.path, "problem": unread.problem, "hint": unread.hint} for unread in catalog.unread],
    }
    # An entry a line: a change in one quote is a change in one line.
    lines = [f"{render_json(name)}: {_entries(value)}" for name, value in parts.items()]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def _entries(value: object) -> str:
    if not isinstance(value, list) or not value:
        return render_json(value)
    return "[\n  " + ",\n  ".join(map(render_json, value)) + "\n]"


def _span(span: Span) -> list[int]:
    return [span.start, span.end]


def _document(document: Document, encoding: str | None) -> _Object:
    date = document.date
    return {
        "id": document.id,
        "path": document.path,
        "encoding": encoding,
        "span": _span(document.span),
        "title": document.title,
        "speaker": document.speaker,
        "venue": document.venue,
        "date": date
        and {
            "value": date.value,
            "precision": date.precision.value,
            "evidence": date.evidence,
            "inferred": date.inferred,
        },
        "provenance": dict(document.provenance),
        "regions": [_region(region) for region in document.regions],
    }


def _region(region: Region) -> _Object:
    return {"kind": region.kind.value, "span": _span(region.span), "evidence": region.evidence}


def _mention(mention: Mention) -> _Object:
    attribution = mention.attribution
    return {
        "document": mention.document,
        "span": _span(mention.span),
        "text": mention.text,
        "kind": mention.kind.value,
        "rule": mention.evidence,
        "opener": mention.opener,
        "parent": mention.parent and _span(mention.parent),
        "attribution": attribution
        and {
            "speaker": attribution.speaker,
            "speaker_span": attribution.speaker_span and _span(attribution.speaker_span),
            "cue": attribution.cue,
            "cue_span": attribution.cue_span and _span(attribution.cue_span),
        },
    }


def _quote(quote: Quote) -> _Object:
    return {
        "id": quote.id,
        "kind": quote.kind.value,
        "canonical": quote.canonical,
        "part_of": list(quote.part_of),
        "variants": [_variant(variant) for variant in quote.variants],
        "expansions": [
            {"document": expansion.document, "span": _span(expansion.span), "text": expansion.text}
            for expansion in quote.expansions
        ],
    }


def _variant(variant: Variant) -> _Object:
    return {
        "wording": variant.wording,
        "folded": variant.folded,
        "differences": [
            {
                "type": difference.type.value,
                "canonical": _span(difference.left),
                "wording": _span(difference.right),
            }
            for difference in variant.differences
        ],
        "mentions": [{"document": mention.document, "span": _span(mention.span)} for mention in variant.mentions],
        "echoes": [
            {
                "document": echo.document,
                "span": _span(echo.span),
                "text": echo.text,
                "score": round(echo.score, 1),
                "embedded": echo.embedded,
            }
            for echo in variant.echoes
        ],
    }


def _verdict(wording: str, verdict: Verdict) -> _Object:
    return {
        "wording": wording,
        "verdict": verdict.kind.value,
        "equals": [_canon_match(match) for match in verdict.equals],
        "nearest": [_canon_match(match) for match in verdict.nearest],
    }


def _canon_match(match: CanonMatch) -> _Object:
    entry = match.entry
    return {
        "formulation": entry.formulation,
        "wording": entry.wording,
        "source": entry.source,
        "date": entry.date,
        "status": entry.status.value,
        "label": match.label.value,
        "score": round(match.score, 1),
        "differences": [
            {"type": difference.type.value, "canon": _span(difference.left), "wording": _span(difference.right)}
            for difference in match.differences
        ],
    }


def _reuse(reuse: Reuse) -> _Object:
    return {
        "earlier": reuse.earlier,
        "later": reuse.later,
        "settled": reuse.settled,
        "quotes": list(reuse.quotes),
    }


def _problem(problem: Problem) -> _Object:
    return {
        "document": problem.document,
        "span": _span(problem.span),
        "kind": problem.kind.value,
        "repair": problem.repair,
    }
