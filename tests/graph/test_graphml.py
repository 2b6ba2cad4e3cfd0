"""The network as others open it."""

import io

import networkx
from factories import make_catalog, make_quote, quoted

from quotetrack.graph import find_reuse, render_graphml
from quotetrack.graph.network import build_graph

SAYING = "党政同责、一岗双责"
TEXTS = {"a.txt": quoted(SAYING), "b.txt": f"{SAYING},{quoted(SAYING)}", "c.txt": "别的话"}


def _catalog(texts=TEXTS, **parts):
    quote = make_quote(texts, [SAYING])
    catalog = make_catalog(texts, quote, dates={"a.txt": "2013-06-06", "b.txt": "2015"})
    reuse = find_reuse(catalog.documents, catalog.quotes)
    return make_catalog(texts, quote, dates={"a.txt": "2013-06-06", "b.txt": "2015"}, reuse=reuse, **parts)


def test_documents_lead_to_their_quotes_and_to_whom_they_reuse():
    graph = build_graph(_catalog())

    assert set(graph.edges) == {
        ("document:a.txt", f"quote:{SAYING}"),
        ("document:b.txt", f"quote:{SAYING}"),
        ("document:b.txt", "document:a.txt"),
    }
    assert graph.edges["document:b.txt", f"quote:{SAYING}"]["marked"] == 1
    assert graph.edges["document:b.txt", f"quote:{SAYING}"]["unmarked"] == 1
    assert graph.edges["document:b.txt", "document:a.txt"]["settled"] is True


def test_what_is_written_reads_back_as_the_same_network():
    catalog = _catalog()

    read = networkx.read_graphml(io.BytesIO(render_graphml(catalog).encode()))

    graph = build_graph(catalog)
    assert dict(read.nodes(data=True)) == dict(graph.nodes(data=True))
    assert list(read.edges(data=True)) == list(graph.edges(data=True))


def test_the_same_catalog_gives_the_same_letters():
    assert render_graphml(_catalog()) == render_graphml(_catalog())


def test_controls_and_halves_of_pairs_are_written_out():
    texts = {"a\x1b[31m\ud800.txt": quoted(SAYING), "b\u202e.txt": quoted(SAYING)}

    written = render_graphml(make_catalog(texts, make_quote(texts, [SAYING])))

    names = networkx.read_graphml(io.BytesIO(written.encode())).nodes
    assert {"document:a\\u001b[31m\\ud800.txt", "document:b\\u202e.txt"} <= set(names)
