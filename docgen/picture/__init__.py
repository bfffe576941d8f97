"""Pictures of pages: PNG files of a PDF's pages, and the decree's boxes drawn over the pages."""

from docgen.picture.png import page_pictures
from docgen.picture.zones import with_zones

__all__ = ["page_pictures", "with_zones"]
