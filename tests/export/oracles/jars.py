"""Programs in Java that read what we write: their jars in build/java, as scripts/test --full fetches them."""
import pathlib
import shutil
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[3]


def jars_of(reader):
    """The class path of a reader's jars, and the folder of its programs. Ends the program as skipped where there are none."""
    jars = REPOSITORY / "build" / "java" / reader
    if shutil.which("javac") is None or not any(jars.glob("*.jar")):
        print(f"SKIPPED: {reader} is missing; scripts/test --full fetches it")
        sys.exit(77)
    return f"{jars}/*", REPOSITORY / "tests" / "export" / "java" / reader
