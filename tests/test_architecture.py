"""The layers of the package: imports go downwards only, at module level and inside functions alike."""

import ast
from pathlib import Path

import nkhr_schema

ROOT = Path(nkhr_schema.__file__).parent

# lower number = lower layer; a module may import its own layer and those below
LAYERS = {
    "_wiring": 0,
    "errors": 0,
    "findings": 0,
    "versions": 0,
    "fields": 1,
    "vocabularies": 1,
    "models": 2,
    "rules": 3,
    "consent": 3,
    "publish": 3,
    "conformance": 3,
    "validation": 4,
    "counting": 4,
    "io": 4,
    "converters": 5,
    "testing": 6,
    "cli": 7,
}
# what a layer must not import although it stands no higher
APART = {
    "models": {"rules"},
    "consent": {"publish"},
}
ONLY_IN_TESTING = {"hypothesis", "pytest"}
NOT_IN_VOCABULARIES = {"pydantic", "pydantic_core"}
# loaded only inside the functions that need them
HEAVY = {"phonenumbers", "pycountry", "jsonschema", "rich", "hypothesis", "pytest"}


def modules():
    for path in sorted(ROOT.rglob("*.py")):
        relative = path.relative_to(ROOT)
        layer = relative.parts[0].removesuffix(".py")
        if layer != "__init__":
            yield path, relative, layer


def imports(tree):
    """Yield (imported name, whether it is at module level and outside TYPE_CHECKING)."""
    typing_only = {
        id(node)
        for block in ast.walk(tree)
        if isinstance(block, ast.If) and "TYPE_CHECKING" in ast.unparse(block.test)
        for node in ast.walk(block)
    }
    top = {id(node) for node in tree.body}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            base = node.module or ""
            names = [f"{base}.{alias.name}" if base == "nkhr_schema" else base for alias in node.names]
        else:
            continue
        for name in names:
            yield name, id(node) in top and id(node) not in typing_only


def test_every_module_has_a_layer():
    layers = {layer for _, _, layer in modules()}
    assert layers <= set(LAYERS), layers - set(LAYERS)
    assert {"fields", "vocabularies", "models", "rules", "io", "validation", "publish", "testing", "cli"} <= layers


def test_imports_go_downwards():
    seen = 0
    wrong = []
    for path, relative, layer in modules():
        for name, _ in imports(ast.parse(path.read_text(encoding="utf-8"))):
            if not name.startswith("nkhr_schema."):
                continue
            seen += 1
            target = name.split(".")[1]
            if target not in LAYERS:
                continue  # a name of the face itself
            if LAYERS[target] > LAYERS[layer] or target in APART.get(layer, ()):
                wrong.append(f"{relative} imports {name}")
    assert seen > 200
    assert not wrong, "\n".join(wrong)


def test_converters_do_not_know_each_other():
    for path, relative, layer in modules():
        if layer == "converters" and len(relative.parts) > 2:
            for name, _ in imports(ast.parse(path.read_text(encoding="utf-8"))):
                parts = name.split(".")
                if parts[:2] == ["nkhr_schema", "converters"] and len(parts) > 2:
                    assert parts[2] == relative.parts[1] or f"{parts[2]}.py" in {
                        p.name for p in (ROOT / "converters").iterdir()
                    }


def test_foreign_packages_stay_where_they_belong():
    seen = set()
    for path, relative, layer in modules():
        for name, at_top in imports(ast.parse(path.read_text(encoding="utf-8"))):
            package = name.split(".")[0]
            seen.add(package)
            if layer != "testing":
                assert package not in ONLY_IN_TESTING, f"{relative} imports {name}"
            if layer == "vocabularies":
                assert package not in NOT_IN_VOCABULARIES, f"{relative} imports {name}"
            if package in HEAVY and layer != "testing":
                assert not at_top, f"{relative} loads {name} when it is imported"
    assert {"pydantic", "phonenumbers", "pycountry"} <= seen


def test_files_hold_one_concept():
    for path, relative, _ in modules():
        if path.name.endswith("_codes.py"):
            continue  # generated
        lines = len(path.read_text(encoding="utf-8").splitlines())
        assert lines <= 420, f"{relative} has {lines} lines"
        assert path.stem not in {"utils", "util", "common", "helpers", "misc", "shared"}, relative
