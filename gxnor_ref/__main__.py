"""The command line as `python -m gxnor_ref`."""

from gxnor_ref.cli import main

if __name__ == "__main__":
    main()
