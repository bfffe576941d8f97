"""What is known of a document as a whole → its XMP packet, with the claims of PDF/A and PDF/UA."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from docgen.decree.metadata import load_metadata_scheme
from docgen.document.metadata import Datum
from docgen.layout.pages import Pages
from docgen.pdf.escaping import escape
from docgen.pdf.xmp_extensions import NAMESPACES, extension_schemas

DRAFT_LABEL = "Dự thảo"
"""What labels a draft, which is not to be signed."""

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
 xmlns:{prefix}="{namespace}"
{extension_namespaces}>
<pdfaid:part>3</pdfaid:part>
<pdfaid:conformance>A</pdfaid:conformance>
<pdfuaid:part>1</pdfuaid:part>
{properties}
{extensions}
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>"""


def packet(pages: Pages, creator: str, producer: str, moment: datetime | None) -> bytes:
    """Return the packet: what the information dictionary says, and the document's metadata."""
    scheme = load_metadata_scheme()
    return _PACKET.format(
        prefix=scheme.prefix,
        namespace=scheme.namespace,
        extension_namespaces=NAMESPACES,
        properties="\n".join(
            [
                *_properties(pages, creator, producer, moment),
                *(_described(datum, scheme.prefix) for datum in pages.metadata),
            ]
        ),
        extensions=extension_schemas(tuple(datum.name for datum in pages.metadata)),
    ).encode("utf-8")


def _described(datum: Datum, prefix: str) -> str:
    """Return a field of the metadata (Phụ lục VI, Phần II, I) as a property."""
    name = f"{prefix}:{datum.name}"
    if isinstance(datum.value, str):
        return f"<{name}>{escape(datum.value)}</{name}>"
    items = (
        f'<rdf:li rdf:parseType="Resource">{_members(members, prefix)}</rdf:li>'
        for members in datum.value
    )
    return f"<{name}><rdf:Seq>{''.join(items)}</rdf:Seq></{name}>"


def _members(members: Iterable[Datum], prefix: str) -> str:
    return "".join(_described(member, prefix) for member in members)


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
    if pages.draft:
        yield f"<xmp:Label>{DRAFT_LABEL}</xmp:Label>"
    yield f"<pdf:Producer>{escape(producer)}</pdf:Producer>"
    yield f"<xmp:CreatorTool>{escape(creator)}</xmp:CreatorTool>"
    if moment is not None:
        written = moment.isoformat(timespec="seconds")
        yield f"<xmp:CreateDate>{written}</xmp:CreateDate>"
        yield f"<xmp:ModifyDate>{written}</xmp:ModifyDate>"


def _default(text: str) -> str:
    return f'<rdf:li xml:lang="x-default">{escape(text)}</rdf:li>'
