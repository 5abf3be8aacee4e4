"""`python -m shadowgraph`, and the command of that name."""

import sys


def main() -> int:
    """Check that the packages are ours, then run the command line."""
    try:
        import shadowgraph  # noqa: F401
    except ImportError as error:
        sys.stderr.write(f"Error: {error}\n")
        return 3
    try:
        from api.cli.main import main as run

        return run()
    except KeyboardInterrupt:  # while modules are still being imported
        sys.stderr.write("Stopped.\n")
        return 130


if __name__ == "__main__":
    sys.exit(main())
