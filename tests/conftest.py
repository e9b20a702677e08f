"""What holds for every test: no network but the machine's own, one thread a process, no file of the user touched."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

import pytest
from hypothesis import settings

# No test asserts how long it takes: a busy machine is no bug.
settings.register_profile("sverka", deadline=None)
settings.load_profile("sverka")

# Before numpy is imported by any test.
for _name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[_name] = "1"

_OWN = ("127.0.0.1", "::1", "localhost")


def _refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """Refuse every connection and look-up that leaves the machine (an audit hook, PEP 578)."""
    if event == "socket.connect":
        address = arguments[1]
        host = address[0] if isinstance(address, tuple) else _OWN[0]  # a path is a socket of this machine
    elif event == "socket.getaddrinfo":
        host = arguments[0]
    else:
        return
    if host is not None and host not in _OWN:
        raise RuntimeError(f"a test may not use the network: {event} {host}")


sys.addaudithook(_refuse_network)


@pytest.fixture(scope="session", autouse=True)
def _a_home_of_its_own(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep the user's ledger and settings out of the tests, and the tests out of them."""
    home = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("HOME", str(home))
        for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home / name.lower()))
        for name in [name for name in os.environ if name.startswith("SVERKA_")]:
            patch.delenv(name)
        yield
