"""The version of the software: that of the installed package, which `pyproject.toml` says. Nothing else says one."""

from importlib import metadata

VERSION = metadata.version("front-door")
