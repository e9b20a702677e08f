"""Polish: Morfeusz 2, and tagger, trees and names of our own."""
