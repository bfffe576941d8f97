"""The metadata scheme → the descriptions that PDF/A wants of XMP properties it does not know.

ISO 19005-3, 6.6.2.3: each schema with its properties, and each structure with its fields.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from docgen.decree.metadata import MetadataField, load_metadata_scheme
from docgen.pdf.escaping import escape

NAMESPACES = """\
 xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"
 xmlns:pdfaType="http://www.aiim.org/pdfa/ns/type#"
 xmlns:pdfaField="http://www.aiim.org/pdfa/ns/field#\""""

_TYPES = {"String": "Text", "Number": "Integer", "Date": "Date"}
_PDFUA = (
    "PDF/UA identification",
    "http://www.aiim.org/pdfua/ns/id/",
    "pdfuaid",
)


@lru_cache(maxsize=64)
def extension_schemas(names: tuple[str, ...]) -> str:
    """Return the descriptions of PDF/UA's identifier and of the metadata fields of these names."""
    scheme = load_metadata_scheme()
    used = [field for field in scheme.fields if field.name in names]
    described = (scheme.source, scheme.namespace, scheme.prefix)
    schemas = [_schema(*_PDFUA, [_property("part", "Integer", "Part of ISO 14289", "internal")])]
    if used:
        schemas.append(_schema(*described, map(_field_property, used), _structures(used)))
    return f"<pdfaExtension:schemas><rdf:Bag>{''.join(schemas)}</rdf:Bag></pdfaExtension:schemas>"


def _schema(
    name: str, namespace: str, prefix: str, properties: Iterable[str], structures: str = ""
) -> str:
    return _item(
        f"<pdfaSchema:schema>{escape(name)}</pdfaSchema:schema>"
        f"<pdfaSchema:namespaceURI>{namespace}</pdfaSchema:namespaceURI>"
        f"<pdfaSchema:prefix>{prefix}</pdfaSchema:prefix>"
        f"<pdfaSchema:property><rdf:Seq>{''.join(properties)}</rdf:Seq></pdfaSchema:property>"
        f"{structures}"
    )


def _field_property(field: MetadataField) -> str:
    value_type = f"Seq {field.name}" if field.fields else _TYPES[field.type]
    return _property(field.name, value_type, f"{field.number}. {field.title}", "external")


def _property(name: str, value_type: str, description: str, category: str) -> str:
    return _item(
        f"<pdfaProperty:name>{name}</pdfaProperty:name>"
        f"<pdfaProperty:valueType>{value_type}</pdfaProperty:valueType>"
        f"<pdfaProperty:category>{category}</pdfaProperty:category>"
        f"<pdfaProperty:description>{escape(description)}</pdfaProperty:description>"
    )


def _structures(fields: Iterable[MetadataField]) -> str:
    types = "".join(_structure(field) for field in fields if field.fields)
    return f"<pdfaSchema:valueType><rdf:Seq>{types}</rdf:Seq></pdfaSchema:valueType>"


def _structure(field: MetadataField) -> str:
    scheme = load_metadata_scheme()
    members = "".join(
        _item(
            f"<pdfaField:name>{member.name}</pdfaField:name>"
            f"<pdfaField:valueType>{_TYPES[member.type]}</pdfaField:valueType>"
            f"<pdfaField:description>{escape(member.title)}</pdfaField:description>"
        )
        for member in field.fields
    )
    return _item(
        f"<pdfaType:type>{field.name}</pdfaType:type>"
        f"<pdfaType:namespaceURI>{scheme.namespace}</pdfaType:namespaceURI>"
        f"<pdfaType:prefix>{scheme.prefix}</pdfaType:prefix>"
        f"<pdfaType:description>{escape(field.title)}</pdfaType:description>"
        f"<pdfaType:field><rdf:Seq>{members}</rdf:Seq></pdfaType:field>"
    )


def _item(content: str) -> str:
    return f'<rdf:li rdf:parseType="Resource">{content}</rdf:li>'
