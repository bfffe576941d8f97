"""Files of rows (CSV, XLSX, JSON Lines, YAML) → rows, one at a time."""
