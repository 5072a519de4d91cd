#!/usr/bin/env python3
"""check_openapi.py PROGRAM FOLDER: whether what `entente serve` calls its description is OpenAPI 3.1, and whether what it
answers is what that describes. Ends with 77, which means skipped, where openapi-spec-validator is not installed."""

import json
import pathlib
import re
import subprocess
import sys
import urllib.error
import urllib.parse
import urllib.request

try:
    from jsonschema import Draft202012Validator, FormatChecker
    from openapi_spec_validator import OpenAPIV31SpecValidator
    from referencing import Registry, Resource
    from referencing.jsonschema import DRAFT202012
except ImportError as missing:
    print(f"skipped: {missing}; scripts/test installs it")
    sys.exit(77)

PROGRAM, FOLDER = sys.argv[1], pathlib.Path(sys.argv[2])
ARTICLES = pathlib.Path(__file__).resolve().parents[2] / "examples" / "articles"
# For the braces in paths, and a value of each parameter.
NAMES = {"a": "USA", "b": "PRK"}
VALUES = {"actor": "USA", "type": "meet", "place": "Russia", "from": "2018-01-01", "to": "2019-12-31", "modality": "planned",
          "min-sources": "1", "min-confidence": "0.5", "q": "p", "offset": "1", "limit": "5", "graph": None}


class Checked:
    def __init__(self, address):
        self.address = address
        self.document = json.loads(self.get("/api/v1/openapi.json")[1])
        OpenAPIV31SpecValidator(self.document).validate()
        resource = Resource.from_contents(self.document, default_specification=DRAFT202012)
        self.registry = Registry().with_resource("urn:openapi", resource)
        self.answers = 0

    def get(self, target):
        try:
            with urllib.request.urlopen(self.address.rstrip("/") + target) as answer:
                return answer.status, answer.read(), answer.headers["Content-Type"]
        except urllib.error.HTTPError as refused:
            return refused.code, refused.read(), refused.headers["Content-Type"]

    def resolved(self, value):
        while "$ref" in value:
            pointer = value["$ref"].removeprefix("#/").split("/")
            value = self.document
            for step in pointer:
                value = value[step]
        return value

    def check(self, operation, target, expected=200):
        """Whether the answer's status, type and body are those that the operation describes."""
        status, body, kind = self.get(target)
        assert status == expected, (target, status, body)
        responses = operation["responses"]
        content = self.resolved(responses.get(str(status), responses["default"]))["content"]
        assert kind.split(";")[0] in content, (target, kind)
        schema = content[kind.split(";")[0]]["schema"]
        if "json" in kind:
            at = {"$ref": "urn:openapi#" + schema["$ref"].removeprefix("#")} if "$ref" in schema else schema
            validator = Draft202012Validator(at, registry=self.registry, format_checker=FormatChecker())
            for problem in validator.iter_errors(json.loads(body)):
                raise AssertionError((target, problem.message, list(problem.absolute_path)))
        self.answers += 1
        return body

    def check_operation(self, path, operation, names):
        target = re.sub(r"\{(\w+)\}", lambda name: urllib.parse.quote(names[name[1]], safe=""), path)
        parameters = [self.resolved(parameter) for parameter in operation.get("parameters", [])]
        in_query = [parameter["name"] for parameter in parameters if parameter["in"] == "query"]
        assert {p["name"] for p in parameters if p["in"] == "path"} == set(re.findall(r"\{(\w+)\}", path)), path
        self.check(operation, target)
        for name in in_query:
            value = VALUES[name] or json.loads(self.get("/api/v1/summary")[1])["graph"]
            self.check(operation, f"{target}?{name}={urllib.parse.quote(value)}")
        self.check(operation, f"{target}?undescribed=1", 400)
        if "graph" in in_query:
            self.check(operation, f"{target}?graph=older", 409)
        if "{id}" in path:
            self.check(operation, target + "nothing", 404)


def main():
    FOLDER.mkdir(parents=True, exist_ok=True)
    graph = FOLDER / "openapi.entente"
    graph.unlink(missing_ok=True)
    subprocess.run([PROGRAM, "add", "--graph", graph, ARTICLES], check=True, capture_output=True)
    server = subprocess.Popen([PROGRAM, "serve", "--graph", graph, "--port", "0"], stdout=subprocess.PIPE, text=True)
    try:
        checked = Checked(server.stdout.readline().strip())
        events = json.loads(checked.get("/api/v1/events?limit=1000")[1])["events"]
        actors = json.loads(checked.get("/api/v1/actors?limit=1000")[1])["actors"]
        for path, item in checked.document["paths"].items():
            ids = events if "events" in path else actors
            for one in ids if "{id}" in path else ids[:1]:
                checked.check_operation(path, item["get"], {**NAMES, "id": one["id"]})
        print(f"{len(checked.document['paths'])} resources, {checked.answers} answers as described")
    finally:
        server.terminate()
        assert server.wait(timeout=10) == 0


if __name__ == "__main__":
    main()
