"""Reading a whole corpus: in this process or on all cores, with progress, and going on after a break."""

from sverka.engine.running import Tally, run
from sverka.engine.workers import InProcess, Pool, Workers

__all__ = ["InProcess", "Pool", "Tally", "Workers", "run"]
