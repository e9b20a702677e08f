"""Claims read by the order and the cases of words, for languages whose verb closes the clause (Kazakh)."""

from sverka.reading.claims.by_order.counts import counts
from sverka.reading.claims.by_order.courses import positions, trends
from sverka.reading.claims.by_order.figures import OrderedFigures
from sverka.reading.claims.by_order.ranks import ranks
from sverka.reading.claims.by_order.relations import ages

__all__ = ["OrderedFigures", "ages", "counts", "positions", "ranks", "trends"]
