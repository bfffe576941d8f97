"""Rules over figures: what is measured on pages, docgen's own or any PDF's, beside the decree."""
