"""Every engine that the bench compares, docgen first."""

from __future__ import annotations

from bench.engines.docgen import DOCGEN
from bench.engines.engine import Engine
from bench.engines.libreoffice import LIBREOFFICE
from bench.engines.platypus import PLATYPUS
from bench.engines.typst import TYPST
from bench.engines.weasyprint import WEASYPRINT

ENGINES: tuple[Engine, ...] = (DOCGEN, TYPST, PLATYPUS, WEASYPRINT, LIBREOFFICE)
