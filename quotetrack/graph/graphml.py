"""Write the network of a catalog as GraphML."""

from quotetrack.model import Catalog


def render_graphml(catalog: Catalog) -> str:
    """Return the network of a catalog as GraphML that Gephi opens: the same catalog, the same letters.

    >>> render_graphml(Catalog((), (), (), (), (), ())).splitlines()[-1]
    '</graphml>'
    """
    import networkx

    from quotetrack.graph.network import build_graph

    return "\n".join(networkx.generate_graphml(build_graph(catalog))) + "\n"
