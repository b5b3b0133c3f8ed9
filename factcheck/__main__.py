"""``python -m factcheck``: the same as the command ``factcheck``."""

from factcheck.cli.main import run

if __name__ == "__main__":
    run()
