"""Checks a resource against the official definitions: shape, cardinality, codes, invariants."""

import re
import xml.etree.ElementTree as ElementTree

from fhirpathpy import compile as compile_path
from fhirpathpy.models import models

# HTML that a narrative may hold (txt-1), as far as anything of ours could use it.
NARRATIVE_TAGS = {"div", "p", "b", "i", "ul", "ol", "li", "br", "table", "tr", "td", "th", "span"}
XHTML = "{http://www.w3.org/1999/xhtml}"
REFERENCE = re.compile(r"urn:uuid:[0-9a-f-]{36}|(https?://\S+/)?[A-Z][A-Za-z]+/[A-Za-z0-9.-]{1,64}"
                       r"(/_history/[A-Za-z0-9.-]{1,64})?|#[A-Za-z0-9.-]{1,64}")
# Invariants that the narrative check above and the regular expressions of primitives stand for, and
# two that speak of what a JSON reader cannot see.
STOOD_FOR = {"txt-1", "txt-2", "ele-1", "ext-1", "dom-3"}


class Conformance:
    def __init__(self, definitions):
        self.definitions = definitions
        self.paths = {}
        self.evaluated = set()

    def problems(self, resource):
        self.found = []
        self.root = resource
        self._resource(resource, resource.get("resourceType", "?"))
        return self.found

    def _say(self, where, what):
        self.found.append(f"{where}: {what}")

    def _resource(self, value, where):
        structure = self.definitions.structures.get(value.get("resourceType"))
        if structure is None:
            return self._say(where, "no such resource")
        outer, self.root = self.root, value
        self._object(value, structure, structure.type, where)
        self.root = outer

    def _object(self, value, structure, path, where):
        if not isinstance(value, dict) or not value:
            return self._say(where, "not an object that says something")
        known = {"resourceType"}
        for child in structure.children.get(path, []):
            element = structure.elements[child]
            known |= self._child(value, structure, child, element, where)
        for name in value.keys() - known:
            self._say(where, f"unknown element {name}")
        self._invariants(value, structure.elements[path], where)

    def _child(self, value, structure, path, element, where):
        name = path.rpartition(".")[2]
        names = {}
        for type_ in element.get("type", []):
            code = type_["code"].rpartition("/")[2].replace("System.String", "string")
            key = name.replace("[x]", code[0].upper() + code[1:]) if "[x]" in name else name
            names[key] = code
        if "contentReference" in element:
            names[name] = "#" + element["contentReference"].lstrip("#")
        items = []
        for key, code in names.items():
            if key in value:
                is_list = element["max"] != "1"
                if isinstance(value[key], list) != is_list:
                    self._say(where, f"{key} is or is not a list")
                found = value[key] if isinstance(value[key], list) else [value[key]]
                if not found:
                    self._say(where, f"{key} is an empty list")
                items += [(key, code, item) for item in found]
        if len(items) < element["min"]:
            self._say(where, f"{name} is missing")
        if element["max"] != "*" and len(items) > int(element["max"]):
            self._say(where, f"{name} occurs {len(items)} times")
        for key, code, item in items:
            self._value(item, code, structure, path, element, f"{where}.{key}")
        return set(names)

    def _value(self, value, code, structure, path, element, where):
        if code.startswith("#"):
            return self._object(value, structure, code[1:], where)
        if code == "Resource":
            return self._resource(value, f"{where}({value.get('resourceType')})")
        if code in ("BackboneElement", "Element"):
            return self._object(value, structure, path, where)
        type_ = self.definitions.structures.get(code)
        if type_ is None:
            return self._say(where, f"unknown type {code}")
        if code == "xhtml":
            self._narrative(value, where)
        elif type_.kind == "primitive-type" or code[0].islower():
            self._primitive(value, code, type_, where)
        else:
            self._object(value, type_, type_.type, where)
            self._invariants(value, element, where)
        self._binding(value, element, where)
        if code == "Coding":
            self._coding(value, where)
        if code == "Reference" and not REFERENCE.fullmatch(value.get("reference", "#x")):
            self._say(where, f"not a reference: {value['reference']}")

    def _primitive(self, value, code, type_, where):
        wanted = {"boolean": bool, "integer": int, "unsignedInt": int, "positiveInt": int,
                  "decimal": (int, float)}.get(code, str)
        if not isinstance(value, wanted):
            return self._say(where, f"not a {code}")
        text = str(value).lower() if isinstance(value, bool) else str(value)
        # White space inside of base 64 makes the official pattern exponential; ours has none.
        regex = re.compile(r"[0-9a-zA-Z+/]*={0,2}") if code == "base64Binary" else type_.regex()
        if regex is not None and not regex.fullmatch(text):
            self._say(where, f"not a {code}: {text[:40]!r}")

    def _binding(self, value, element, where):
        binding = element.get("binding", {})
        if binding.get("strength") != "required" or "valueSet" not in binding:
            return
        allowed = self.definitions.codes_of(binding["valueSet"])
        if allowed is None:
            return
        if isinstance(value, str):
            if value not in {code for _, code in allowed}:
                self._say(where, f"{value} is not in {binding['valueSet']}")
        else:
            codings = value.get("coding", [value])
            if not any((c.get("system"), c.get("code")) in allowed for c in codings):
                self._say(where, f"no code of {binding['valueSet']}")

    def _coding(self, value, where):
        system, code = value.get("system"), value.get("code")
        codes = self.definitions.code_systems.get(system)
        if system == "http://loinc.org":
            codes = self.definitions.loinc()
            if value.get("display", codes.get(code)) != codes.get(code):
                self._say(where, f"{code} is called {codes.get(code)!r}")
        if codes is None:
            self._say(where, f"unknown code system {system}")
        elif code not in codes:
            self._say(where, f"no code {code} in {system}")

    def _narrative(self, text, where):
        try:
            root = ElementTree.fromstring(text)
        except ElementTree.ParseError as error:
            return self._say(where, f"no XHTML: {error}")
        if root.tag != XHTML + "div":
            self._say(where, f"{root.tag} is no div")
        for node in root.iter():
            if node.tag.removeprefix(XHTML) not in NARRATIVE_TAGS or node.attrib:
                self._say(where, f"{node.tag} has no place in a narrative")
        if not "".join(root.itertext()).strip():
            self._say(where, "says nothing")

    def _invariants(self, value, element, where):
        for rule in element.get("constraint", []):
            if rule["severity"] != "error" or rule["key"] in STOOD_FOR:
                continue
            # In JSON what is there has a value; the evaluator lacks the other word for it.
            expression = rule["expression"].replace(".hasValue()", ".exists()")
            if expression not in self.paths:
                self.paths[expression] = compile_path(expression, models["r4"])
            result = self.paths[expression](
                value, {"resource": self.root, "rootResource": self.root})
            self.evaluated.add(rule["key"])
            if result not in ([True], []):
                self._say(where, f"{rule['key']}: {rule['human']}")
