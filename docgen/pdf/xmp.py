"""What is known of a document as a whole → its XMP packet, with the claims of PDF/A and PDF/UA."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from xml.sax.saxutils import escape

from docgen.layout.pages import Pages

# PDF/UA's identifier is in no schema that PDF/A-3 knows, so the packet describes it.
_PACKET = """\
<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about=""
 xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/"
 xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{properties}
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 that the file conforms to</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def packet(pages: Pages, creator: str, producer: str, moment: datetime | None) -> bytes:
    """Return the packet; it says the same as the information dictionary."""
    properties = "\n".join(_properties(pages, creator, producer, moment))
    return _PACKET.format(properties=properties).encode("utf-8")


def _properties(
    pages: Pages, creator: str, producer: str, moment: datetime | None
) -> Iterator[str]:
    if pages.title:
        yield f"<dc:title><rdf:Alt>{_default(pages.title)}</rdf:Alt></dc:title>"
    if pages.author:
        yield f"<dc:creator><rdf:Seq><rdf:li>{escape(pages.author)}</rdf:li></rdf:Seq></dc:creator>"
    if pages.subject:
        yield f"<dc:description><rdf:Alt>{_default(pages.subject)}</rdf:Alt></dc:description>"
    yield f"<dc:language><rdf:Bag><rdf:li>{pages.language}</rdf:li></rdf:Bag></dc:language>"
    yield f"<pdf:Producer>{escape(producer)}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{escape(creator)}</xmp:CreatorTool>"
    if moment is not None:
        written = moment.isoformat(timespec="seconds")
        yield f"<xmp:CreateDate>{written}</xmp:CreateDate>"
        yield f"<xmp:ModifyDate>{written}</xmp:ModifyDate>"


def _default(text: str) -> str:
    return f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
