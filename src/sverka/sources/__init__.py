"""Files, pages and tables to documents. May import only `model` and `errors`; touches no network."""

from sverka.sources.publishers import Publisher, publisher_at, publisher_named, publishers
from sverka.sources.raw import FIELDS, Limits
from sverka.sources.reader import count_documents, document_from_text, documents_of, read_documents, read_raw

__all__ = [
    "FIELDS",
    "Limits",
    "Publisher",
    "count_documents",
    "document_from_text",
    "documents_of",
    "publisher_at",
    "publisher_named",
    "publishers",
    "read_documents",
    "read_raw",
]
