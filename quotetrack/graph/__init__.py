"""Who reuses whom: edges with a direction where the dates settle it, and the network as GraphML.

`network.build_graph` gives the network itself; it is not named here because it brings networkx with it.
"""

from quotetrack.graph.copies import find_copies
from quotetrack.graph.graphml import render_graphml
from quotetrack.graph.reuse import find_reuse, quote_documents, rank_documents

__all__ = ["find_copies", "find_reuse", "quote_documents", "rank_documents", "render_graphml"]
