"""The decree: layouts/*.yaml → page, styles, components, forms and kinds as immutable values."""
