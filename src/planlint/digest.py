"""The digest that results and code are known by."""

from __future__ import annotations

try:  # the very function of hashlib, which loads OpenSSL besides: 3 ms at every start
    from _blake2 import blake2b as blake2b
except ImportError:  # another Python than CPython
    from hashlib import blake2b as blake2b
