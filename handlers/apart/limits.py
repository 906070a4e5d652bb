"""What the process apart may use, where the system can hold it to that; its parent's patience ends anywhere."""

import sys
from contextlib import suppress

SECONDS = 10
MEMORY = 512_000_000

if sys.platform != "win32":
    import resource

    _LIMITS = {
        resource.RLIMIT_CPU: SECONDS,
        resource.RLIMIT_AS: MEMORY,
        resource.RLIMIT_FSIZE: 0,
        resource.RLIMIT_CORE: 0,
        resource.RLIMIT_NPROC: 0,
    }

    def limit() -> None:
        """It also can't write a file nor start a process. macOS refuses some limits; the others hold all the same."""
        for kind, most in _LIMITS.items():
            with suppress(ValueError, OSError):
                resource.setrlimit(kind, (most, most))

else:

    def limit() -> None:
        """Windows has none of these."""
