"""The official definitions of FHIR R4: structures, value sets, code systems."""

import json
import re
import tarfile
import xml.etree.ElementTree as ElementTree
from pathlib import Path

FHIR_XML = "{http://hl7.org/fhir}"

# Of the HL7 US behavioral health profiles; FHIR 4.0.1 is older than these two.
LATER_LOINC = {
    "78263-1": "Mental health Discharge summary",
    "78306-8": "Mental health History and physical note",
}


class Definitions:
    """What hl7.fhir.r4.core says, read once."""

    def __init__(self, folder):
        self.structures, self.value_sets, self.code_systems = {}, {}, {}
        folder = Path(folder)
        with tarfile.open(folder / "hl7.fhir.r4.core.tgz") as archive:
            for member in archive:
                name = Path(member.name).name
                if name.startswith(("StructureDefinition-", "ValueSet-", "CodeSystem-")):
                    self._take(json.load(archive.extractfile(member)))
        for file in (folder / "terminology").glob("*.xml"):
            self._take_xml(ElementTree.parse(file).getroot())
        self._expanded = {}

    def _take(self, resource):
        kind = resource["resourceType"]
        if kind == "StructureDefinition":
            if resource.get("derivation") != "constraint":
                self.structures[resource["type"]] = Structure(resource)
        elif kind == "ValueSet":
            self.value_sets[resource["url"]] = resource
        elif "concept" in resource:
            self.code_systems[resource["url"]] = dict(_codes(resource["concept"]))

    def _take_xml(self, root):
        system = root.find(FHIR_XML + "url").get("value")
        codes = {}
        for concept in root.iter(FHIR_XML + "concept"):
            code = concept.find(FHIR_XML + "code")
            display = concept.find(FHIR_XML + "display")
            codes[code.get("value")] = None if display is None else display.get("value")
        self.code_systems[system] = codes

    def codes_of(self, url):
        """The (system, code) pairs of a value set; None where it cannot be told from here."""
        url = url.split("|")[0]
        if url not in self._expanded:
            self._expanded[url] = self._expand(self.value_sets.get(url))
        return self._expanded[url]

    def _expand(self, value_set):
        if value_set is None:
            return None
        pairs = set()
        for include in value_set.get("compose", {}).get("include", []):
            system = include.get("system")
            if "concept" in include:
                pairs |= {(system, concept["code"]) for concept in include["concept"]}
            elif "filter" in include or system is None:
                return None
            elif system in self.code_systems:
                pairs |= {(system, code) for code in self.code_systems[system]}
            else:
                return None
        return pairs

    def loinc(self):
        """LOINC as far as the value set of document types lists it, with the names there."""
        pairs = dict(LATER_LOINC)
        value_set = self.value_sets["http://hl7.org/fhir/ValueSet/c80-doc-typecodes"]
        for include in value_set["compose"]["include"]:
            for concept in include.get("concept", []):
                pairs[concept["code"]] = concept.get("display")
        return pairs


def _codes(concepts):
    for concept in concepts:
        yield concept["code"], concept.get("display")
        yield from _codes(concept.get("concept", []))


class Structure:
    """The elements of one type, by their path."""

    def __init__(self, resource):
        self.type = resource["type"]
        self.kind = resource["kind"]
        elements = resource["snapshot"]["element"]
        self.elements = {element["path"]: element for element in elements}
        self.children = {}
        for path in self.elements:
            self.children.setdefault(path.rpartition(".")[0], []).append(path)

    def regex(self):
        """Of a primitive type: what its value has to look like."""
        for type_ in self.elements[self.type + ".value"].get("type", []):
            for extension in type_.get("extension", []):
                if extension["url"].endswith("/regex"):
                    return re.compile(extension["valueString"])
        return None
