"""Single faults put into good documents: rows in *.yaml here, documents in bases/.

A row: `name`, `base` (bases/<base>.yaml), `replace` (a text that stands once in the base), `by`
(what is put for it) and `code`, the one code that must speak, and no other.
"""
