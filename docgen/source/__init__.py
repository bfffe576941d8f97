"""Sources: YAML texts → trees that know their places, with values and an office's defaults in."""
